import { expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import { edited } from '../../src/source/edits.js';
import { placeOf } from '../../src/workspace/find.js';
import { custom, policy } from '../cases/policies.js';

const loader = await Loader.open();
const owner = loader.associationText(
  'policies/a/association.yaml',
  'name: جمعية البر الأهلية\nlicense: "1511"\n',
);
const look = (section: string) =>
  loader.policyText(placeOf('policies/a/b.yaml'), policy({ section: custom(section) }), owner);

/** Returns the fix of the association's name that is typed in a section. */
const fixIn = (section: string) =>
  look(section).every.find(({ rule }) => rule === 'association-name-typed')?.fix;

it.each([
  ['in brackets', 'items: [تضع جمعية البر الأهلية سياستها, آخر]', false],
  ['in a map in brackets', 'items: [ { text: تضع جمعية البر الأهلية سياستها } ]', false],
  ['in a block', 'items:\n      - تضع جمعية البر الأهلية سياستها', true],
  ['in quotes in brackets', 'items: ["تضع جمعية البر الأهلية سياستها"]', true],
])('a placeholder is offered for a name only where YAML still reads the text: %s', (_, section, offered) => {
  const fix = fixIn(section);
  expect(fix !== undefined).toBe(offered);
  if (fix) expect(edited(look(section).text, fix.edits)).toContain('{{association.name}}');
});
