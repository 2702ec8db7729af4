import { type Language, type Speaker, speaker } from '../locales/say.js';

/** How the server speaks to one editor. */
export interface Voice {
  readonly language: Language;
  readonly say: Speaker;
  /** A sentence as this editor can show it. */
  readonly shown: (sentence: string) => string;
}

/** Vim and Neovim draw the signs that keep words in their order as `<2068>`; there the words stand without them. */
export function voiceFor(language: Language, client = ''): Voice {
  const drawsSigns = /vim/iu.test(client);
  const shown = (sentence: string) => (drawsSigns ? sentence.replace(/[\u2066-\u2069]/gu, '') : sentence);
  const speak = speaker(language);
  return {
    language,
    say: (key, ...values) => shown(speak(key, ...values)),
    shown,
  };
}
