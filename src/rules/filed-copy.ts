import { rangeAt } from '../source/located.js';
import { found, type PolicyRule } from './rule.js';

const id = 'filed-copy';

/** A signed copy that was filed and isn't there any more, or isn't the one that was filed. */
export const filedCopy: PolicyRule = {
  id,
  check({ policy: { filed, version }, root, copies }) {
    if (!filed) return [];
    return copies().flatMap((copy, i) => {
      const told = (variant: string, key: 'version' | 'file' | 'sha256') => [
        found(
          id,
          'error',
          rangeAt(root, ['filed', i, key]),
          { file: copy.file, version: copy.version, own: version ?? '…' },
          { variant },
        ),
      ];
      if (version && copy.version > version) return told('version', 'version');
      if (filed.findIndex((one) => one.version === copy.version) < i) return told('twice', 'version');
      const { state } = copy;
      return state === 'ok' ? [] : told(state, state === 'changed' ? 'sha256' : 'file');
    });
  },
};
