import { expect, it } from 'vitest';
import type { ComputeResult } from '#lib/compute/computed.ts';
import { ask, joined, setUpRemote } from './ask-remote.ts';
import { toDeltas } from './replay-server.ts';

const code = '```python\nprint(6 * 7)\n```';
const value = (result: ComputeResult) => ({ compute: () => Promise.resolve(result) });

it('sends the value of code back as a turn of its own, without the thought, and reads on', async () => {
  const { tutor, questions } = await setUpRemote([
    { deltas: toDeltas(`<think>Hm.</think>I compute:\n\n${code}\nIt prints \\boxed{41}.`) },
    { deltas: toDeltas('<think>So.</think>It is \\boxed{42}.') },
  ]);
  const chunks = await ask(tutor, value({ ok: true, text: '42' }));
  expect(joined(chunks)).toEqual({
    thought: 'Hm.So.',
    derivation: `I compute:\n\n${code}\n\n\`\`\`output\n42\n\`\`\`\n\nIt is \\boxed{42}.`,
    answer: '42',
    plots: [],
  });
  const [, second] = questions;
  expect(second?.body.messages).toMatchObject([
    { role: 'user', content: expect.stringContaining('What is 6 · 7?') },
    { role: 'assistant', content: `I compute:\n\n${code}\n\n\`\`\`output\n42\n\`\`\`` },
    { role: 'user', content: expect.stringContaining('Go on from there') },
  ]);
  expect(chunks.at(-1)).toMatchObject({ type: 'model', model: { requests: 2 } });
});

it('reads on in the same answer where the code gave no value', async () => {
  const { tutor, questions } = await setUpRemote([
    { deltas: toDeltas(`I compute:\n\n${code}\nIt prints \\boxed{42}.`) },
  ]);
  const error = { kind: 'unsupported', message: 'the module `sympy`' } as const;
  const chunks = await ask(tutor, value({ ok: false, error }));
  expect(joined(chunks)).toMatchObject({ answer: '42' });
  expect(chunks).toContainEqual({
    type: 'computed',
    computation: { language: 'python', code: 'print(6 * 7)', result: { ok: false, error } },
  });
  expect(questions).toHaveLength(1);
});

it('asks for the next hint with the hints before it, and shows them above it', async () => {
  const { tutor, questions } = await setUpRemote([{ deltas: toDeltas('Now add both sides.') }]);
  const chunks = await ask(tutor, { style: 'hint', hint: 2, hintsSoFar: 'Name the number $x$.' });
  expect(joined(chunks).derivation).toBe('Name the number $x$.\n\nNow add both sides.');
  expect(chunks).toContainEqual({ type: 'hint', hint: { shown: 2, of: null } });
  expect(JSON.stringify(questions[0]?.body)).toMatch(
    /Hints so far:\\nName the number \$x\$\..*hint that comes next/s,
  );
});
