/** An association's file and a policy in which there is nothing to find, and functions that change them. */

export const associationText = 'name: جمعية البر\nlicense: "1511"\n';

const head = `type: beneficiary-relations
title: سياسة تنظيم العلاقة مع المستفيدين
status: draft
`;

const sections = `sections:
  - kind: preamble
    text: نص التمهيد
  - kind: generalGoal
    text: نص الهدف
  - kind: channels
    items: [الهاتف]
  - kind: tools
    items: [الاستمارة]
  - kind: handling
    items: [الاستقبال]
  - kind: scope
    text: نص النطاق
  - kind: confidentiality
    text: نص السرية
  - kind: complaints
    text: نص الشكاوى
  - kind: satisfaction
    text: نص القياس
`;

const approval = `approval:
  method: session
  minutes: "12"
  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }
`;

export interface Parts {
  /** Lines below `status`. */
  readonly top?: string;
  /** A section before the others, at the indentation of a list below `sections`. */
  readonly section?: string;
  readonly approval?: string;
  readonly sections?: string;
  readonly head?: string;
}

export function policy(parts: Parts = {}): string {
  const inner = parts.section ? sections.replace('sections:\n', `sections:\n${parts.section}`) : sections;
  return `${parts.head ?? head}${parts.top ?? ''}${parts.sections ?? inner}${parts.approval ?? approval}`;
}

/** Returns the policy with some words replaced; throws where they are missing. */
export function policyWith(words: string, others: string, base = policy()): string {
  if (!base.includes(words)) throw new Error(`the policy has no ${words}`);
  return base.replace(words, others);
}

/** Returns a section with a heading of its own and the given lines. */
export function custom(lines: string): string {
  const body = lines.replace(/^/gmu, '    ').replace(/^ +$/gmu, '');
  return `  - kind: custom\n    heading: عنوان\n${body}\n`;
}

/** A policy and its association, in one folder. */
export function pair(text: string | Uint8Array, association: string | Uint8Array = associationText) {
  return { 'association.yaml': association, 'policy.yaml': text };
}
