import { expect, it } from 'vitest';
import { codeActions } from '../../src/editor/actions.js';
import { positionsIn } from '../../src/editor/positions.js';
import { voiceFor } from '../../src/editor/voice.js';
import { policyWith } from '../cases/policies.js';
import { typed } from './typed.js';

async function actionsIn(text: string) {
  const { document, known } = await typed(`${text}¦`, { file: 'policy.yaml' });
  const positions = positionsIn(document);
  const range = positions.range(0, document.getText().length);
  return codeActions(
    known,
    { textDocument: document, range, context: { diagnostics: [] } },
    positions,
    voiceFor('en'),
  );
}

it('an editor offers corrections of a draft, and none of what says that it was approved', async () => {
  const draft = policyWith('نص الهدف', 'نص ، الهدف المستفدين');
  expect((await actionsIn(draft)).length).toBeGreaterThan(2);
  for (const status of ['status: approved', 'status: withdrawn', '"status": approved'])
    expect(await actionsIn(draft.replace('status: draft', status))).toEqual([]);
});
