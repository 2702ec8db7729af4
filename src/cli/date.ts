import type { Command } from 'commander';
import { jsonText } from '../reporters/json-text.js';
import { exitCodes } from './exit-codes.js';
import { choice } from './options.js';
import type { Session } from './session.js';

interface DateOptions {
  format: 'text' | 'json';
}

export function addDate(program: Command, session: Session): void {
  const { say } = session;
  program
    .command('date')
    .summary(say('help.date'))
    .description(say('help.date'))
    .argument('<dates...>', say('help.date.dates'))
    .addOption(choice('--format <format>', say('help.format'), ['text', 'json']).default('text'))
    .action(async (inputs: string[], options: DateOptions) => {
      const { convert } = await import('../pipeline/date.js');
      const dates: string[] = [];
      for (const input of inputs) dates.push(...(input === '-' ? await linesOf(process.stdin) : [input]));
      const conversions = dates.map((input) => convert(input, session.language));
      if (options.format === 'json') {
        const rows = conversions.map(({ wording: _wording, hint: _hint, ...row }) => row);
        session.print(jsonText({ dates: rows }));
      } else
        for (const { wording, error, hint } of conversions)
          if (error) session.tell(`${error} ${hint}`);
          else session.print(`${wording}\n`);
      session.end(conversions.some(({ error }) => error !== null) ? exitCodes.faulty : exitCodes.done);
    });
}

async function linesOf(stream: NodeJS.ReadableStream): Promise<string[]> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) text += String(chunk);
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
