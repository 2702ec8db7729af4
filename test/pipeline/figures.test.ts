import { describe, expect, it } from 'vitest';
import { speaker } from '../../src/locales/say.js';
import { Loader } from '../../src/pipeline/load.js';
import { logText } from '../../src/reporters/log.js';
import { pretty } from '../../src/reporters/pretty.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationText, custom, policy } from '../cases/policies.js';

const arabic = /[٠-٩]/u;

/** Returns what `check` prints for a policy whose findings contain numbers, where its association writes these digits. */
async function checked(digits: 'arabic' | 'latin'): Promise<string> {
  const loader = await Loader.open();
  const owner = loader.associationText(
    'policies/a/association.yaml',
    `${associationText}defaults: { digits: ${digits} }\n`,
  );
  const clauses = [
    'استقبال المستفيد بلباقة واحترام',
    'استقبال المستفيد بلباقة واحترام',
    'الجوال ٠٥٠١٢٣٤ للتواصل',
  ];
  const text = policy({ section: custom(`items:\n${clauses.map((one) => `  - ${one}\n`).join('')}`) });
  const { diagnostics } = loader.policyText(placeOf('policies/a/policy.yaml'), text, owner);
  expect(diagnostics.length).toBeGreaterThan(1);
  return pretty(diagnostics, 1, { language: 'ar', colour: false, texts: new Map() })
    .replace(/\u2068[^\u2069]*\u2069/gu, '')
    .replace(/^ {2}\d+:\d+.*$/gmu, '');
}

const approved = {
  method: 'session' as const,
  minutes: '12',
  meeting: 3,
  term: 2,
  date: { gregorian: '2025-10-25', hijri: '1447-05-03' },
  asWritten: null,
  signatures: [],
};
const version = {
  file: 'policies/a/policy.yaml',
  role: 'current' as const,
  status: 'approved' as const,
  version: 7,
  title: 'سياسة',
  summary: null,
  approved,
  corrections: [],
  copy: null,
  withdrawn: null,
  digest: null,
  seal: 'none' as const,
};

describe('numbers in Arabic sentences about one association', () => {
  it('are written as its papers write them, in findings and their counts', async () => {
    expect(await checked('arabic')).toMatch(arabic);
    expect(await checked('arabic')).not.toMatch(/[0-9]/u);
    expect(await checked('latin')).not.toMatch(arabic);
    expect(await checked('latin')).toMatch(/[0-9]/u);
  });

  it('are so in its log, dates too', () => {
    const life = (digits: 'arabic' | 'latin') => logText({ versions: [version], digits }, 'ar');
    expect(life('arabic')).toContain('الإصدار ٧');
    expect(life('arabic')).toContain('٢٥ أكتوبر ٢٠٢٥م');
    expect(life('latin')).toContain('الإصدار 7');
    expect(life('latin')).toContain('25 أكتوبر 2025م');
    expect(life('latin')).not.toMatch(arabic);
  });

  it('are Arabic where a sentence is about none', () => {
    expect(speaker('ar')('diff.version', { version: 7 })).toBe('الإصدار ٧');
    expect(speaker('ar', 'latin')('diff.version', { version: 7 })).toBe('الإصدار 7');
  });
});
