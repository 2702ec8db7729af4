import { commonDigits } from '../association/defaults.js';
import { withDigits } from '../calendar/digits.js';
import { dateWording } from '../calendar/wording.js';
import type { PolicyType } from '../catalogue/catalogue.js';
import { type AssociationOverview, type Findings, type Overview, total } from '../lifecycle/overview.js';
import { speaker } from '../locales/say.js';
import { type StatusColumn, statusCells, statusColumns, unknown } from './status.js';

const say = speaker('ar');

interface CellView {
  readonly label: string;
  readonly lines: readonly string[];
  readonly tone?: string;
  /** Whether the cell names its row. */
  readonly isTitle: boolean;
  /** Whether the value isn't known. */
  readonly isBlank: boolean;
}

/** The page with the status of all policies. */
export interface StatusPageView {
  readonly title: string;
  readonly day: string;
  readonly summary: string;
  readonly columns: readonly { readonly id: StatusColumn; readonly label: string }[];
  readonly associations: readonly {
    readonly id: string;
    readonly name: string;
    /** A count of findings in the association's own file, if there are any. */
    readonly findings?: string;
    readonly noPolicies?: string;
    readonly rows: readonly (readonly CellView[])[];
    readonly coverage: string;
    readonly parts: readonly {
      readonly id: string;
      readonly label: string;
      readonly types: readonly { readonly title: string; readonly note?: string }[];
    }[];
  }[];
}

export function statusPageView(overview: Overview): StatusPageView {
  const columns = statusColumns.map((id) => ({ id, label: say(`status.column.${id}`) }));
  const digits = commonDigits(overview.associations.map(({ digits }) => digits)) ?? 'arabic';
  return {
    title: say('status.title'),
    day: dateWording({ gregorian: overview.today }, { digits, calendar: 'both', form: 'long' }),
    summary: withDigits(summaryOf(overview), digits),
    columns,
    associations: overview.associations.map((association, i) => ({
      id: `association-${i + 1}`,
      name: association.name ?? association.folder,
      ...findingsOf(association),
      ...(association.policies.length === 0 ? { noPolicies: say('status.no-policies') } : {}),
      rows: association.policies.map((policy) => {
        const cells = statusCells(policy, 'ar');
        return columns.map(({ id, label }) => ({
          ...cells[id],
          label,
          isTitle: id === 'title',
          isBlank: cells[id].lines[0] === unknown,
        }));
      }),
      ...coverageOf(association),
    })),
  };
}

function summaryOf({ associations }: Overview): string {
  const policies = associations.flatMap((one) => one.policies);
  return say('status.summary', {
    associations: associations.length,
    policies: policies.length,
    findings: words(total([...associations, ...policies].map((one) => one.findings))),
    overdue: policies.filter(({ review }) => review && review.daysLeft < 0).length,
  });
}

const words = ({ errors, warnings, infos }: Findings) => say('status.findings', { errors, warnings, infos });

function findingsOf({ findings, digits }: AssociationOverview): { findings?: string } {
  const { errors, warnings, infos } = findings;
  return errors + warnings + infos > 0
    ? { findings: withDigits(say('status.association.of', { findings: words(findings) }), digits) }
    : {};
}

function coverageOf({ coverage, digits }: AssociationOverview) {
  const figures = (text: string) => withDigits(text, digits);
  const { approved, drafted, absent } = coverage;
  const part = (id: string, label: string, types: readonly PolicyType[]) => ({
    id,
    label: figures(label),
    types: types.map(({ title, asked }) => ({
      title,
      ...(asked === 'law' ? { note: say('status.asked.law') } : {}),
    })),
  });
  return {
    coverage: figures(say('status.coverage', { asked: approved.length + drafted.length + absent.length })),
    parts: [
      part('approved', say('status.coverage.approved', { policies: approved.length }), approved),
      part('drafted', say('status.coverage.drafted', { policies: drafted.length }), drafted),
      part('absent', say('status.coverage.absent', { policies: absent.length }), absent),
    ],
  };
}
