import { createInterface } from 'node:readline';
import type { Proposal } from '../pipeline/apply-fixes.js';
import { proposal } from '../reporters/proposal.js';
import type { Session } from './session.js';

/** The answers that may be typed: the first letter or the word, in Arabic or English. Enter alone is «no». */
const answers: readonly (readonly [answer: Answer, words: readonly string[]])[] = [
  ['yes', ['ن', 'نعم', 'y', 'yes']],
  ['no', ['', 'ل', 'لا', 'n', 'no']],
  ['all', ['ك', 'الكل', 'a', 'all']],
  ['enough', ['خ', 'خروج', 'كفى', 'q', 'quit']],
];

export type Answer = 'yes' | 'no' | 'all' | 'enough';

/** Returns the answer that was typed; undefined if it is none. */
export function answerIn(line: string): Answer | undefined {
  const typed = line.trim().toLowerCase();
  return answers.find(([, words]) => words.includes(typed))?.[0];
}

export interface Questions {
  readonly agreed: (proposal: Proposal) => Promise<boolean>;
  readonly close: () => void;
}

/** Asks a person about each proposed fix, until the answer is «all» or «enough». The end of the input means «enough». */
export function startQuestions(session: Session): Questions {
  const { say, language, stop } = session;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Lines typed before a question are kept for it.
  const typed: string[] = [];
  let closed = false;
  let wake: (() => void) | undefined;
  terminal.on('line', (line) => {
    typed.push(line);
    wake?.();
  });
  terminal.on('close', () => {
    closed = true;
    wake?.();
  });
  terminal.on('SIGINT', () => {
    stop.abort();
    terminal.close();
  });
  const nextLine = async (): Promise<string | undefined> => {
    terminal.setPrompt(say('cli.fix.question'));
    terminal.prompt();
    while (typed.length === 0 && !closed)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return typed.shift();
  };
  let settled: boolean | undefined;
  const agreed = async ({ diagnostic, before, after }: Proposal): Promise<boolean> => {
    if (settled !== undefined || closed) return settled ?? false;
    session.tell(`\n${proposal(diagnostic, { before, after }, language)}`);
    for (;;) {
      const line = await nextLine();
      const answer = line === undefined ? 'enough' : answerIn(line);
      if (answer === 'all') settled = true;
      if (answer === 'enough') settled = false;
      if (answer) return answer === 'yes' || answer === 'all';
      session.tell(say('cli.fix.answers'));
    }
  };
  return { agreed, close: () => terminal.close() };
}
