import { type PolicyHeaders, predecessors } from '../lifecycle/policy-headers.js';
import { harmless } from '../locales/quoted.js';
import { ar } from '../locales/words.js';
import type { Policy } from '../policy/schema.js';
import { keyRangeAt, rangeAt } from '../source/located.js';
import { defineRule } from './lib/rule.js';

/** A version number that another version of the policy has, or that is lower than an earlier one; also in its history. */
export const versionOrder = defineRule({
  id: 'version-order',
  over: 'policy',
  severity: 'error',
  fixed: { reason: 'proof', from: 'always' },
  fixes: 'no',
  texts: {
    ar: {
      why: 'رقم واحد لنصين يجعل «الإصدار الثاني» كلامًا لا يُعرف المقصود به.',
      variants: {
        repeated: {
          message: (v: { version: number; file: string }) =>
            `رقم الإصدار ${v.version} مستعمل من قبل في ${ar.isolated(v.file)}`,
          hint: (v: { version: number }) => `اكتب الرقم الذي يليه: ${v.version + 1}.`,
        },
        back: {
          message: (v: { version: number; latest: number; file: string }) =>
            `رقم الإصدار ${v.version} أقل من ${v.latest}، وهو رقم الإصدار في ${ar.isolated(v.file)}`,
          hint: (v: { latest: number }) => `اكتب الرقم الذي يليه: ${v.latest + 1}.`,
        },
        name: {
          message: (v: { version: number; file: string }) =>
            `رقم الإصدار ${v.version} غير الرقم الذي في اسم الملف ${ar.isolated(v.file)}`,
          hint: 'ما في الأرشيف لا يتغير: أعد الملف كما كان.',
        },
        history: {
          message: (v: { version: number; before: number }) =>
            `الإصدار ${v.version} في السجل بعد الإصدار ${v.before}.`,
          hint: 'رتّب السجل من الأقدم إلى الأحدث، لكل إصدار سطر واحد.',
        },
        'history-ahead': {
          message: (v: { version: number; own: number }) =>
            `في السجل الإصدار ${v.version}، وهذا الملف هو الإصدار ${v.own}.`,
          hint: 'صحّح رقم الإصدار، أو احذف هذا السطر من السجل.',
        },
      },
    },
    en: {
      why: 'With one number for two texts, nobody knows what “version two” means.',
      variants: {
        repeated: {
          message: (v) => `Version ${v.version} is taken: ${harmless(v.file)}`,
          hint: (v) => `Write the number after it: ${v.version + 1}.`,
        },
        back: {
          message: (v) =>
            `Version ${v.version} is lower than ${v.latest}, the version in ${harmless(v.file)}`,
          hint: (v) => `Write the number after it: ${v.latest + 1}.`,
        },
        name: {
          message: (v) => `Version ${v.version} is not the one in the name of the file, ${harmless(v.file)}`,
          hint: 'The archive never changes: put the file back as it was.',
        },
        history: {
          message: (v) => `The history has version ${v.version} after version ${v.before}.`,
          hint: 'Order the history from the oldest to the newest, one line for each version.',
        },
        'history-ahead': {
          message: (v) => `The history has version ${v.version}, and this file is version ${v.own}.`,
          hint: 'Correct the version, or remove this line of the history.',
        },
      },
    },
  },
  example: {
    kind: 'policy',
    bad: 'history: [ { version: 2, date: 2025-10, summary: الثاني }, { version: 1, date: 2024-10, summary: الأول } ]',
    good: 'history: [ { version: 1, date: 2024-10, summary: الأول } ]',
  },
  check(context, report) {
    const { policy, root, headers } = context;
    const { version } = policy;
    const range = rangeAt(root, ['version']);
    const latest = version ? latestFrom(version, headers()) : undefined;
    if (version && latest)
      report(range, { version, ...latest }, { variant: latest.latest === version ? 'repeated' : 'back' });
    const { role, file } = headers();
    if (version && role === 'archived' && versionInName(file) !== version)
      report(range, { version, file }, { variant: 'name' });
    for (const { number, before, path } of historyOf(policy)) {
      if (number <= before) report(rangeAt(root, path), { version: number, before }, { variant: 'history' });
      else if (version && number > version)
        report(keyRangeAt(root, path), { version: number, own: version }, { variant: 'history-ahead' });
    }
  },
});

/** Returns the highest earlier version that is equal to a version or above it, with its file; undefined where there is none. */
function latestFrom(version: number, headers: PolicyHeaders): { latest: number; file: string } | undefined {
  const [latest] = predecessors(headers)
    .filter((one) => (one.version ?? 0) >= version)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0));
  return latest && { latest: latest.version ?? 0, file: latest.file };
}

/** Returns the version in an archived file's name; NaN where it has none. */
function versionInName(file: string): number {
  return Number(/@(?<version>\d+)\.ya?ml$/u.exec(file)?.groups?.version);
}

/** Returns the versions in a policy's history, each with the one before it. */
function historyOf({ history }: Policy) {
  const entries = (history ?? [])
    .map((entry, i) => ({ number: entry.version ?? 0, path: ['history', i, 'version'] }))
    .filter(({ number }) => number > 0);
  return entries.map((entry, at) => ({ ...entry, before: entries[at - 1]?.number ?? 0 }));
}
