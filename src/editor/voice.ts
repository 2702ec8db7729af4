import type { Message } from '../locales/say.js';
import { type Language, type Speaker, say } from '../locales/say.js';

/** How the server speaks to one editor. */
export interface Voice {
  readonly language: Language;
  readonly say: Speaker;
  readonly tell: (message: Message) => string;
  /** A sentence as this editor can show it. */
  readonly shown: (sentence: string) => string;
}

/** Vim and Neovim draw the signs that keep words in their order as `<2068>`; there the words stand without them. */
export function voiceFor(language: Language, client = ''): Voice {
  const drawsSigns = /vim/iu.test(client);
  const shown = (sentence: string) => (drawsSigns ? sentence.replace(/[\u2066-\u2069]/gu, '') : sentence);
  const tell = (message: Message) => shown(say(language, message));
  return {
    language,
    say: (key, ...[values]) => tell({ key, values: (values ?? {}) as Record<string, unknown> }),
    tell,
    shown,
  };
}
