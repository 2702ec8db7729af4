import { expect, it } from 'vitest';
import { inFile } from '../../src/diagnostics/diagnostic.js';
import { fileStart } from '../../src/diagnostics/range.js';
import { fileEmpty } from '../../src/faults/file-empty.js';
import { allOrRefused, type Refusal, refuse } from '../../src/pipeline/refusal.js';
import type { Result } from '../../src/result.js';

const errorIn = (...files: string[]): Result<string, Refusal> => ({
  ok: false,
  fault: {
    faulty: files.flatMap((file) => inFile(file, [fileEmpty.at(fileStart, {})])),
    texts: new Map(files.map((file) => [file, `text of ${file}`])),
  },
});

const outcomes: Record<string, Result<string, Refusal>> = {
  good: { ok: true, value: 'done' },
  faulty: errorIn('b.yaml', 'association.yaml'),
  'also faulty': errorIn('a.yaml', 'association.yaml'),
  impossible: refuse('cli.life.layout', { file: 'x' }),
};

async function outcome(...names: string[]) {
  const asked: string[] = [];
  const result = await allOrRefused(names, async (name) => {
    asked.push(name);
    return outcomes[name] ?? refuse('cli.life.layout', { file: 'none' });
  });
  return { asked, result };
}

it('several policies are planned all or none', async () => {
  const { result } = await outcome('good', 'good');
  expect(result).toEqual({ ok: true, value: ['done', 'done'] });
});

it('what is wrong with each of them is reported at once, and what is wrong with their association once', async () => {
  const { result } = await outcome('faulty', 'good', 'also faulty');
  const fault = !result.ok && 'faulty' in result.fault ? result.fault : undefined;
  expect(fault?.faulty.map(({ file }) => file)).toEqual(['a.yaml', 'association.yaml', 'b.yaml']);
  expect([...(fault?.texts.keys() ?? [])].sort()).toEqual(['a.yaml', 'association.yaml', 'b.yaml']);
});

it('a call that cannot be carried out ends it, whatever was wrong before', async () => {
  const { asked, result } = await outcome('faulty', 'impossible', 'good');
  expect(asked).toEqual(['faulty', 'impossible']);
  expect(result).toMatchObject({ ok: false, fault: { message: { key: 'cli.life.layout' } } });
});
