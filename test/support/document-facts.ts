import type { Facts } from '../../src/pdf/finish/metadata.js';

/** The facts of a document that exists only for a test. */
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
