import type { RuleId } from '../../locales/rule-ids.js';
import type { Example } from './example.js';

/** Of what seals and versions tell. */
export const seals = {
  'seal-broken': {
    kind: 'call',
    bad: 'text: يُرد على الطلب خلال ١٥ يومًا',
    good: 'siyasa revise rahma/beneficiary-relations --summary …',
  },
  'seal-missing': {
    kind: 'call',
    bad: 'status: approved',
    good: 'siyasa approve rahma/beneficiary-relations --method session --minutes 12 --date 2025-10-25',
  },
  'correction-invalid': {
    kind: 'call',
    bad: 'corrections: [ { date: …, reason: …, earlier: … } ]',
    good: "siyasa correct rahma/beneficiary-relations --minutes 16 --reason 'خطأ في رقم المحضر'",
  },
  'filed-copy': {
    kind: 'call',
    bad: 'rm policies/rahma/signed/beneficiary-relations@1.pdf',
    good: 'siyasa file rahma/beneficiary-relations scan.pdf',
  },
  'version-order': {
    kind: 'policy',
    bad: 'history: [ { version: 2, date: 2025-10, summary: الثاني }, { version: 1, date: 2024-10, summary: الأول } ]',
    good: 'history: [ { version: 1, date: 2024-10, summary: الأول } ]',
  },
  'version-in-force': {
    kind: 'call',
    bad: 'beneficiary-relations.next.yaml → status: approved',
    good: 'siyasa approve rahma/beneficiary-relations --method session --minutes 12 --date 2025-10-25',
  },
  'archive-changed': {
    kind: 'call',
    bad: 'archive/beneficiary-relations@1.yaml → text: …',
    good: 'siyasa revise rahma/beneficiary-relations --summary …',
  },
  'approval-undone': {
    kind: 'call',
    bad: 'git rm policies/rahma/beneficiary-relations.yaml',
    good: 'siyasa withdraw rahma/beneficiary-relations --minutes 14 --date 2026-01-20 --reason …',
  },
  'history-unreadable': { kind: 'call', bad: 'git clone --depth 1 …', good: 'git fetch --unshallow' },
  'change-interrupted': { kind: 'call', bad: 'siyasa approve … → kill -9', good: 'siyasa approve …' },
} as const satisfies Partial<Record<RuleId, Example>>;
