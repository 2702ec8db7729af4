import { type Language, type Speaker, speaker } from '../locales/say.js';

/** The language in which the server speaks to one editor, and how its sentences are shown there. */
export interface Voice {
  readonly language: Language;
  readonly say: Speaker;
  /** Returns a sentence as this editor can show it. */
  readonly shown: (sentence: string) => string;
}

/** Returns the voice for an editor. Vim and Neovim show isolating characters as `<2068>`, so they are removed there. */
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
