import { addressesIn, isAddress } from './addresses.js';
import { foundIn } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/** Addresses without encryption: almost every site answers at the other one too, but not all. */
export const urlInsecure: PolicyRule & AssociationRule = {
  id: 'url-insecure',
  check: ({ root }) =>
    addressesIn(root).flatMap(({ text, address, start }) => {
      const at = address.toLowerCase().indexOf('http://');
      if (at < 0 || !isAddress(address.slice(at))) return [];
      const [from, end] = [start + at, start + address.length];
      const instead = `https${address.slice(at + 4)}`;
      const slip = { start: from, end, values: { address: address.slice(at), instead } };
      const fix = { start: from, end: from + 4, text: 'https' };
      return foundIn(text, [{ ...slip, instead: fix }], 'url-insecure', { severity: 'info', safe: false });
    }),
};
