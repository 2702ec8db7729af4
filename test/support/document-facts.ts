import type { Facts } from '../../src/pdf/finish/metadata.js';

/** What is said of a document that is none but for a test. */
export const facts: Facts = {
  title: 't',
  author: 'a',
  subject: 's',
  creator: 'c',
  date: undefined,
  titles: new Map(),
  sources: [],
  identity: { license: '', code: '', version: '', status: '', digest: '', theme: '', layout: '' },
};
