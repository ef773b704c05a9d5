import { expect, it } from 'vitest';
import type { ComputeResult } from '#lib/compute/computed.ts';
import { ask, joined, neverAborts, setUpRemote } from './ask-remote.ts';
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

it('gives what comes after a value the tokens that the answer before it left', async () => {
  const deltas = toDeltas(`I compute:\n\n${code}\nIt prints 41.`);
  const { tutor, questions } = await setUpRemote([
    { deltas },
    { deltas: toDeltas(`Once more:\n\n${code}\n`) },
    { deltas: toDeltas('It is \\boxed{42}.') },
  ]);
  const settings = { maxTokens: deltas.length + 1 };
  const chunks = await ask(tutor, { settings, ...value({ ok: true, text: '42' }) });
  const [first = 0, second = 0, ...more] = questions.map(({ body }) => Number(body.max_tokens));
  expect(first).toBe(settings.maxTokens);
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(first);
  expect(more).toEqual([]);
  expect(chunks).toContainEqual({ type: 'notice', notice: { kind: 'length' } });
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

it('keeps code and value where a thought that nothing opened ends after them, and sends no thought back', async () => {
  const { tutor, questions } = await setUpRemote([
    { deltas: toDeltas(`Hm.</think>I compute:\n\n${code}\nIt prints 41.`) },
    { deltas: toDeltas('So.</think>It is \\boxed{42}.') },
  ]);
  const chunks = await ask(tutor, value({ ok: true, text: '42' }));
  const begun = `I compute:\n\n${code}\n\n\`\`\`output\n42\n\`\`\``;
  expect(joined(chunks)).toMatchObject({ derivation: `${begun}\n\nIt is \\boxed{42}.`, answer: '42' });
  expect(chunks.findLast(({ type }) => type === 'computed')).toMatchObject({
    computation: { result: { ok: true, text: '42' } },
  });
  expect(chunks.findLastIndex(({ type }) => type === 'computed')).toBeGreaterThan(
    chunks.findLastIndex(({ type }) => type === 'rethought'),
  );
  expect(questions[1]?.body.messages).toMatchObject([{}, { role: 'assistant', content: begun }, {}]);
});

it('takes code for thought where the thought ends only after its value', async () => {
  const { tutor } = await setUpRemote([
    { deltas: toDeltas(`I had better compute:\n\n${code}\nIt prints 41.`) },
    { deltas: toDeltas('So it is 42.</think>It is \\boxed{42}.') },
  ]);
  const read = joined(await ask(tutor, value({ ok: true, text: '42' })));
  expect(read).toMatchObject({ derivation: 'It is \\boxed{42}.', answer: '42' });
  expect(read.thought).toContain('print(6 * 7)');
});

it('keeps the hints before where a thought that nothing opened ends after them', async () => {
  const { tutor } = await setUpRemote([{ deltas: toDeltas('Let me see.</think>Now add both sides.') }]);
  const chunks = await ask(tutor, { style: 'hint', hint: 2, hintsSoFar: 'Name the number $x$.' });
  expect(joined(chunks).derivation).toBe('Name the number $x$.\n\nNow add both sides.');
});

it.each([
  ['the first answer', 1, `I compute:\n\n${code}`],
  ['the one that goes on from a value', 2, 'It is 42.'],
])('closes the connection when nobody reads %s any more', async (_what, count, last) => {
  const silent = { end: 'silent' } as const;
  const { tutor, questions } = await setUpRemote([
    { deltas: toDeltas(count === 1 ? last : `I compute:\n\n${code}\n\n`), ...silent },
    { deltas: toDeltas(last), ...silent },
  ]);
  const options = { signal: neverAborts, ...value({ ok: true, text: '42' }) };
  for await (const chunk of tutor.answer('What is 6 · 7?', options)) {
    if (chunk.type === 'derivation' && questions.length === count) break;
  }
  expect(await questions[count - 1]?.closed).toEqual({ complete: false });
});
