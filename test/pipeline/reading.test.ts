import { expect, it } from 'vitest';
import { Loader } from '../../src/pipeline/load.js';
import { placeOf } from '../../src/workspace/find.js';
import { associationText, policy, policyWith } from '../cases/policies.js';

async function rulesIn(text: string, association: string): Promise<string[]> {
  const loader = await Loader.open({ reading: false });
  const owner = loader.associationText('policies/a/association.yaml', association);
  const { diagnostics } = loader.policyText(placeOf('policies/a/policy.yaml'), text, owner);
  return diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);
}

it('a document is made without reading its texts as a check does, unless a file speaks of rules', async () => {
  const text = policyWith('نص التمهيد', 'في المحضر التمريزي رقم (___)');
  const missing = 'warning placeholder-unfilled';
  expect(await rulesIn(text, associationText)).toEqual([missing]);
  const strict = `${associationText}lint: { severity: { known-typo: error } }\n`;
  expect(await rulesIn(text, strict)).toEqual(['error known-typo', missing]);
});

it('another association’s name keeps a document from being made', async () => {
  const name = 'name: جمعية قرة أعين لأطفال الأنابيب الأهلية\nlicense: "1511"\n';
  const text = policyWith('نص التمهيد', 'تضع جمعية قرة عين لأطفال الأنابيب الأهلية السياسات', policy());
  expect(await rulesIn(text, name)).toEqual(['error association-name-mismatch']);
});
