/** The words that sentences are made of, by language: `ar.q(…)`, `en.list(…)`. */
export * as ar from './ar/words.js';
export * as en from './en/words.js';
