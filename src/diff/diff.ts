import { digitsOf } from '../association/defaults.js';
import type { Sources } from '../policy/placeholders.js';
import { changed, factOf } from './change.js';
import type { Change, Changes } from './changes.js';
import { Comparison } from './comparison.js';
import { approvalFacts, type Fact, policyFacts, versionOf } from './facts.js';
import { nowhere } from './places.js';

/**
 * Returns the differences between two policies as printed: facts, sections and clauses, with placeholders filled in. Clauses
 * have no ids, so they are matched by their text. Status, history, contacts, letterhead and theme don't count.
 */
export function diffPolicies(before: Sources, after: Sources): Changes {
  const texts = new Comparison(before, after);
  return {
    before: versionOf(before),
    after: versionOf(after),
    digits: digitsOf(after.association),
    changes: [
      ...factChanges(policyFacts, before, after),
      ...texts.changes(),
      ...factChanges(approvalFacts, before, after),
      ...texts.changesOfSignatures(),
    ],
  };
}

function factChanges(facts: readonly Fact[], before: Sources, after: Sources): Change[] {
  return facts.flatMap(({ subject, text }) => {
    const [one, other] = [text(before), text(after)];
    return changed(subject, factOf(subject, one, nowhere), factOf(subject, other, nowhere));
  });
}
