import { withoutOrderSigns } from './pasted.js';
import type { Session } from './session.js';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Asks a person; every answer is undefined if the person cancels (Ctrl-C). */
export interface Prompter {
  /** Enter alone takes what is suggested; `initial` is filled in and can be changed. */
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
  /** Says what is wrong with an answer. */
  readonly tell: (problem: string) => void;
}

/** Returns a prompter on the terminal. Questions go to standard error, since only results go to standard output. */
export async function terminalPrompter(): Promise<Prompter> {
  const { text, select, log, isCancel } = await import('@clack/prompts');
  const output = process.stderr;
  const answer = (given: string | symbol) => (isCancel(given) ? undefined : withoutOrderSigns(String(given)));
  return {
    text: async ({ message, suggested, initial }) => {
      const proposal = suggested ? { placeholder: suggested, defaultValue: suggested } : {};
      // Enter alone gives undefined if nothing is suggested.
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

/** Asks until the answer is valid; returns undefined if the person cancels. A hyphen is a blank. */
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

/** Says that the person cancelled and nothing was written, and ends with the exit code `interrupted`. */
export async function cancelled(session: Session): Promise<void> {
  const { exitCodes } = await import('./exit-codes.js');
  session.tell(session.say('cli.new.cancelled'));
  session.end(exitCodes.interrupted);
}
