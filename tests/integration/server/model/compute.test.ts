import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { AskSettings } from '#lib/notebook/cell.ts';
import { readConfig } from '#lib/server/config.ts';
import { createServices } from '#lib/server/create-services.ts';
import { createLog } from '#lib/server/log.ts';
import { special } from '#lib/server/model-synthesis/vocabulary.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createScriptedModel } from '#tests/fixtures/gguf/models.ts';
import { afterValue, computingAnswer } from '#tests/fixtures/gguf/scripts.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

it('runs the code that a model writes, and lets it go on from the value', async () => {
  const { answer, receipt } = await ask({ tutor: 'model', settings: { temperature: 0, seed: 7 } });
  const code = 'import math\nprint(math.comb(10, 3) - 78)';
  expect(answer).toMatchObject({
    thought: 'I had better compute this.',
    derivation: `I compute it:\n\n\`\`\`python\n${code}\n\`\`\`\n\n\`\`\`output\n42\n\`\`\`\n\nThat is the number, so it is $\\boxed{42}$.`,
    answer: '42',
  });
  const computed = { language: 'python', code, result: { ok: true, text: '42' } };
  const at = answer?.derivation.indexOf('\n\nThat is');
  expect(answer?.computations).toEqual([{ ...computed, at }]);
  expect(receipt?.computations).toEqual([computed]);
  expect(receipt?.model?.requests).toBe(2);
  // The words of both scripts, without the ends of the texts.
  const written = computingAnswer.length - 3 + afterValue.length - 2;
  expect(receipt?.model?.completionTokens).toBeGreaterThanOrEqual(written);
});

it('lets each of several samples compute', async () => {
  const { answer, receipt } = await ask({
    ...{ tutor: 'model', samples: 2 },
    settings: { temperature: 0, seed: 7 },
  });
  expect(answer).toMatchObject({ answer: '42', agreement: { agreed: 2, answers: ['42', '42'] } });
  expect(answer?.computations).toHaveLength(1);
  expect(receipt).toMatchObject({ computations: [{}, {}], model: { requests: 4 } });
});

it('says once that a limit ended the answer, where that came with the code', async () => {
  const code = computingAnswer.slice(0, -3);
  const script = [...code, '```', '\nIt prints 41.', special.end];
  const { answer } = await ask(
    { tutor: 'model', settings: { temperature: 0, seed: 7, maxTokens: code.length } },
    script,
  );
  expect(answer?.derivation).toMatch(/```output\n42\n```$/);
  expect(answer?.notices?.filter(({ kind }) => kind === 'length')).toHaveLength(1);
});

async function ask(how: AskSettings, script: readonly string[] = computingAnswer) {
  const folder = await createTemporaryFolder();
  const file = path.join(folder, 'model.gguf');
  await writeFile(file, encodeGguf(createScriptedModel([script, afterValue])));
  const environment = { LEMMA_DATA: folder, LEMMA_MODEL: file, LEMMA_MODEL_THREADS: '1' };
  const config = { ...readConfig(environment), sandboxWorkers: 1 };
  const services = await createServices(config, createLog('silent'), await openStore(folder));
  onTestFinished(() => services.close());
  const { id } = await services.store.createNotebook('Computing');
  const source = 'How much is it? Do not draw it.';
  const { cell } = await services.store.addCell(id, { kind: 'prompt', source });
  const runId = await services.runs.start(id, cell.id, how);
  const { signal } = new AbortController();
  for await (const { event } of (await services.runs.follow(runId, 0, signal)) ?? []) {
    if (event.type === 'run-ended') expect(event).toMatchObject({ outcome: 'done' });
  }
  const answered = await services.store.maybeCell(id, cell.id);
  const shown = answered?.variants.at(-1);
  return { answer: shown?.answer, receipt: shown?.receipt };
}
