import * as z from 'zod';
import { described, oneOf } from '../source/described.js';
import { severityLevels } from './values.js';

const text = z.string().min(1);

/** Findings that are accepted for now. A blank key would mean nothing here, so none is allowed. */
export const ignoreSchema = described(
  'lint.ignore',
  z.array(
    z.strictObject({
      rule: described('lint.ignore.rule', text),
      reason: described('lint.ignore.reason', text),
      until: described('lint.ignore.until', text).optional(),
      text: described('lint.ignore.text', text).optional(),
    }),
  ),
).optional();

export const severitySchema = described(
  'lint.severity',
  z.record(z.string(), oneOf(severityLevels)),
).optional();
