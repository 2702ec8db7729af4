import { addressesIn, isAddress } from './addresses.js';
import { foundIn, type Slip } from './in-texts.js';
import type { AssociationRule, PolicyRule } from './rule.js';

/** Addresses that lead nowhere, for instance with their sign at the wrong end: «/https://…». */
export const urlMalformed: PolicyRule & AssociationRule = {
  id: 'url-malformed',
  check: ({ root }) =>
    addressesIn(root).flatMap(({ text, address, start }) => {
      const bare = address.replace(/^[«([]+/u, '');
      if (isAddress(bare)) return [];
      const from = start + address.length - bare.length;
      const end = start + address.length;
      const mended = bare.replace(/^[/\\]+/u, '');
      const instead = mended !== bare && isAddress(mended) ? { start: from, end, text: mended } : undefined;
      const slip: Slip = { start: from, end, values: { address: bare, instead: instead?.text }, instead };
      return foundIn(text, [slip], 'url-malformed', { severity: 'warning', safe: true });
    }),
};
