import { channels } from './channels.js';
import { compensation } from './compensation.js';
import { complaints } from './complaints.js';
import { confidentiality } from './confidentiality.js';
import { custom } from './custom.js';
import { definitions } from './definitions.js';
import { detailedGoals } from './detailed-goals.js';
import { disclosure } from './disclosure.js';
import { disposal } from './disposal.js';
import { generalGoal } from './general-goal.js';
import { handling } from './handling.js';
import { information } from './information.js';
import type { SectionKind } from './kind.js';
import { preamble } from './preamble.js';
import { principles } from './principles.js';
import { procedures } from './procedures.js';
import { protection } from './protection.js';
import { records } from './records.js';
import { relationship } from './relationship.js';
import { responsibilities } from './responsibilities.js';
import { review } from './review.js';
import { rights } from './rights.js';
import { satisfaction } from './satisfaction.js';
import { scope } from './scope.js';
import { statement } from './statement.js';
import { tools } from './tools.js';

/** Every section kind, in the order in which a policy usually has them. */
export const sectionKinds = [
  preamble,
  scope,
  definitions,
  generalGoal,
  detailedGoals,
  channels,
  tools,
  handling,
  compensation,
  complaints,
  relationship,
  information,
  satisfaction,
  confidentiality,
  responsibilities,
  principles,
  disclosure,
  rights,
  procedures,
  protection,
  records,
  disposal,
  review,
  statement,
  custom,
] as const satisfies readonly SectionKind[];

export type SectionKindId = (typeof sectionKinds)[number]['id'];

export function sectionKind(id: SectionKindId): SectionKind {
  const kind = sectionKinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no section kind ${id}`);
  return kind;
}
