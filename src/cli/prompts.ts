import { withoutOrderSigns } from './pasted.js';
import type { Session } from './session.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Someone who answers; every answer is undefined where no more is to be asked (Ctrl-C). */
export interface Prompter {
  /** Enter alone takes what is suggested; `initial` stands there to be changed. */
  readonly text: (question: {
    message: string;
    suggested?: string | undefined;
    initial?: string | undefined;
  }) => Promise<string | undefined>;
  readonly choose: (question: {
    message: string;
    initial?: string | undefined;
    choices: readonly Choice[];
  }) => Promise<string | undefined>;
  /** What is wrong with an answer. */
  readonly tell: (problem: string) => void;
}

/** Asks on the terminal. Questions are messages: results alone go to standard output. */
export async function terminalPrompter(): Promise<Prompter> {
  const { text, select, log, isCancel } = await import('@clack/prompts');
  const output = process.stderr;
  const answer = (given: string | symbol) => (isCancel(given) ? undefined : withoutOrderSigns(String(given)));
  return {
    text: async ({ message, suggested, initial }) => {
      const proposal = suggested ? { placeholder: suggested, defaultValue: suggested } : {};
      // Enter alone answers undefined where nothing is suggested.
      return answer(
        (await text({ message, output, ...proposal, ...(initial ? { initialValue: initial } : {}) })) ?? '',
      );
    },
    choose: async ({ message, initial, choices }) =>
      answer(
        await select({
          message,
          output,
          options: choices.map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) })),
          ...(initial === undefined ? {} : { initialValue: initial }),
          maxItems: 12,
          showInstructions: false,
        }),
      ),
    tell: (problem) => log.error(problem, { output }),
  };
}

/** Asks until the answer will do; undefined where no more is to be asked. A hyphen is a blank. */
export async function promptFor(
  prompter: Prompter,
  message: string,
  problemIn: (answer: string) => Promise<string | undefined>,
  suggested?: string,
): Promise<string | undefined> {
  for (let initial: string | undefined; ; ) {
    const typed = (await prompter.text({ message, ...(initial ? { initial } : { suggested }) }))?.trim();
    if (typed === undefined) return undefined;
    const answer = typed === '-' ? '' : typed;
    const problem = await problemIn(answer);
    if (problem === undefined) return answer;
    prompter.tell(problem);
    initial = answer;
  }
}

/** Says that no more was asked, and that nothing was written. */
export async function cancelled(session: Session): Promise<void> {
  const { exitCodes } = await import('./exit-codes.js');
  session.tell(session.say('cli.new.cancelled'));
  session.end(exitCodes.interrupted);
}
