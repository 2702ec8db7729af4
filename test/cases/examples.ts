import type { Example } from '../../src/faults/example.js';
import { custom, pair, policy, associationText } from './policies.js';

type Written = ReturnType<typeof pair>;

const indented = (text: string, by: number) => text.replace(/^(?=.)/gmu, ' '.repeat(by));
const approval = `approval:
  method: session
  minutes: "12"
  date: { gregorian: 2025-10-25, hijri: 1447-05-03 }
`;
const named = `name: جمعية قرة أعين لأطفال الأنابيب الأهلية
license: "1511"
contacts: { email: info@example.org.sa }
`;

/** Returns a complete policy with an example in it, and its association; undefined for an example of a call. */
export function written({ kind }: Example, text: string): Written | undefined {
  switch (kind) {
    case 'clause':
      return pair(clauses(text));
    case 'drift':
      return pair(clauses(`خدمة المستفيد\n${text}`));
    case 'named':
      return pair(clauses(text), named);
    case 'policy':
      return pair(policy({ top: `${text}\n` }));
    case 'head': {
      const key = `${text.split(':')[0]}:`;
      return pair(policy().replace(new RegExp(`^${key}.*$`, 'mu'), () => text));
    }
    case 'titled': {
      const body = clauses('خدمة المستفيد\nتواصل المستفيد\nرضا المستفيد\nحقوق المستفيد\nشكوى المستفيد');
      return pair(body.replace(/^title: .*$/mu, `title: ${text}`));
    }
    case 'sections':
      return pair(policy({ sections: `${text}\n` }));
    case 'section':
      return pair(policy({ section: `${indented(text, 2)}\n` }));
    case 'approval':
      return pair(policy({ approval: text === '' ? ' ' : `${text}\n` }).trimEnd());
    case 'more':
      return pair(policy({ approval: `${approval}${indented(text, 2)}\n` }));
    case 'association': {
      const base = text.startsWith('license') ? 'name: جمعية البر\n' : associationText;
      return pair(policy(), `${base}${text}\n`);
    }
    case 'file':
      return pair(`${text}\n`);
    case 'call':
      return undefined;
  }
}

function clauses(text: string): string {
  const items = text.split('\n').map((line) => `  - ${line.startsWith('"') ? line : JSON.stringify(line)}`);
  return policy({ section: custom(`items:\n${items.join('\n')}`) });
}
