import { toIso } from '../../calendar/date.js';
import { type PolicyType, policyType } from '../../catalogue/catalogue.js';
import {
  type AssociationOverview,
  dueWithin,
  type Overview,
  type PolicyOverview,
  total,
} from '../../lifecycle/overview.js';
import { jsonText } from '../json-text.js';

/** Returns an overview as one JSON object. Days are Gregorian ISO dates; `dueDays` is the value of `--due`, if given. */
export function json(overview: Overview, dueDays: number | undefined): string {
  const { today, associations } = overview;
  const policies = associations.flatMap((one) => one.policies);
  const report = {
    today: toIso(today),
    associations: associations.map(associationRow),
    summary: {
      associations: associations.length,
      policies: policies.length,
      findings: total([...associations, ...policies].map(({ findings }) => findings)),
    },
    due:
      dueDays === undefined
        ? null
        : { withinDays: dueDays, files: dueWithin(overview, dueDays).map(({ file }) => file) },
  };
  return jsonText(report);
}

function associationRow({ folder, file, name, findings, policies, coverage }: AssociationOverview) {
  const { approved, drafted, absent } = coverage;
  return {
    name,
    folder,
    file,
    findings,
    policies: policies.map(policyRow),
    coverage: {
      asked: approved.length + drafted.length + absent.length,
      approved: approved.map(typeRow),
      drafted: drafted.map(typeRow),
      absent: absent.map(typeRow),
    },
  };
}

function policyRow(policy: PolicyOverview) {
  const {
    file,
    type,
    code,
    title,
    version,
    status,
    isRevision,
    owner,
    approved,
    approvals,
    review,
    findings,
  } = policy;
  return {
    file,
    type,
    asked: (type && policyType(type)?.asked) ?? null,
    code,
    title,
    version,
    status,
    revision: isRevision,
    owner,
    approved: approved && { date: approved.day, wording: approved.wording },
    copies: approvals,
    review: review && { due: toIso(review.due), wording: review.wording, daysLeft: review.daysLeft },
    findings,
  };
}

const typeRow = ({ id, title, asked }: PolicyType) => ({ type: id, title, asked });
