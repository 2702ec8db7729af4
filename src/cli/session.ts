import { harmless } from '../locales/quoted.js';
import { type Language, languages, type Speaker, speaker } from '../locales/say.js';
import { type Environment, readEnvironment } from '../workspace/environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

/** One run of the program: its language, its environment, its two outputs and its exit code. */
export class Session {
  readonly environment: Environment = readEnvironment();
  readonly language: Language;
  readonly say: Speaker;
  /** Aborted by Ctrl-C; long work checks its signal. */
  readonly stop = new AbortController();

  /** What was typed after the program's name. */
  readonly command: string;

  constructor(language: Language, args: readonly string[] = []) {
    this.command = args.join(' ');
    this.language = language;
    this.say = speaker(language);
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
