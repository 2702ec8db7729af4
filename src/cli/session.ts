import type { Digits } from '../calendar/digits.js';
import { harmless } from '../locales/quoted.js';
import { type Language, languages, type Message, type Speaker, say, speaker } from '../locales/say.js';
import { type Environment, readEnvironment } from '../workspace/environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

/** One run of the program: its language, its environment, its two outputs and its exit code. */
export class Session {
  readonly environment: Environment = readEnvironment();
  readonly language: Language;
  #digits: Digits = 'arabic';
  /** Says sentences with the figures of the associations that the call is about. */
  readonly say: Speaker = (...args) => speaker(this.language, this.#digits)(...args);
  /** Aborted by Ctrl-C; long work looks at it. */
  readonly stop = new AbortController();

  /** What was typed after the program's name. */
  readonly command: string;

  constructor(language: Language, args: readonly string[] = []) {
    this.command = args.join(' ');
    this.language = language;
  }

  /** Writes figures, from now on, as the papers of the associations in these folders do. */
  async writeFiguresOf(folders: readonly string[]): Promise<void> {
    // English sentences have but one kind of figures.
    if (this.language !== 'ar') return;
    const { digitsOfPapers } = await import('../pipeline/digits-of-papers.js');
    this.writeFigures(await digitsOfPapers(folders));
  }

  /** Writes figures, from now on, in these digits; as before where undefined. */
  writeFigures(digits: Digits | undefined): void {
    this.#digits = digits ?? this.#digits;
  }

  /** Returns the sentence of a message. */
  sentenceOf(message: Message): string {
    return say(this.language, { ...message, digits: message.digits ?? this.#digits });
  }

  /** Prints results, to standard output. */
  print(text: string): void {
    process.stdout.write(text);
  }

  /** Prints the path of a written file, on a line of its own. */
  printPath(file: string): void {
    this.print(`${harmless(file)}\n`);
  }

  /** Prints progress and messages, to standard error. */
  tell(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  end(code: ExitCode): void {
    process.exitCode = code;
  }

  /** Says why the call is wrong or can't be carried out, and sets the exit code. */
  refuse(text: string): void {
    this.tell(text);
    this.end(exitCodes.unable);
  }
}

/** Returns the language of `--lang`, anywhere in the call, else of the environment, else Arabic: it is needed before parsing. */
export function languageOf(args: readonly string[], env: string | undefined): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? env : (args[at]?.split('=')[1] ?? args[at + 1]);
  return languages.find((language) => language === given) ?? 'ar';
}
