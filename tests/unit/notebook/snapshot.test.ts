import { expect, it } from 'vitest';
import { type Cell, emptyAnswer } from '#lib/notebook/cell.ts';
import { parseSnapshot, takeSnapshot } from '#lib/notebook/snapshot.ts';

const chart = { mark: 'line', data: { values: [{ x: 1, y: 2 }] } };

const computation = {
  language: 'javascript',
  code: 'console.log(1 + 1)',
  result: { ok: true, text: '2' },
} as const;

const cell: Cell = {
  id: 'secret-cell',
  kind: 'prompt',
  source: 'What is 1 + 1?',
  version: 7,
  order: 'a0',
  run: null,
  variants: [
    {
      id: 'secret-variant',
      runId: 'secret-run',
      createdAt: '2026-11-22T00:00:00.000Z',
      prompt: 'What is 1 + 1?',
      answer: {
        ...emptyAnswer,
        derivation: 'Two.',
        answer: '2',
        chart,
        examples: ['What is 2 + 2?'],
        computations: [{ ...computation, at: 4 }],
      },
      receipt: {
        tutor: 'solver',
        version: '1.0.0',
        topic: null,
        answerMs: 1,
        plotMs: 1,
        totalMs: 2,
        context: ['secret-context'],
        computations: [{ ...computation, code: 'secret-computation' }, computation],
        plotAttempts: [{ tutor: 'model', code: 'secret-code', error: { kind: 'syntax', message: '' } }],
      },
      editedPlot: {
        code: 'plot({})',
        editedAt: '2026-11-22T00:00:00.000Z',
        chart: { ...chart, mark: 'point' },
        plotError: null,
      },
    },
  ],
};

it('keeps what a reader sees, with the picture that was made of it, and nothing that names where it came from', () => {
  const snapshot = takeSnapshot({ title: 'Sums', cells: [cell, { ...cell, kind: 'text' }] });
  expect(JSON.stringify(snapshot)).not.toMatch(/secret/);
  expect(snapshot).toMatchObject({
    title: 'Sums',
    cells: [
      { kind: 'prompt', answers: [{ answer: { answer: '2', chart: { mark: 'point' }, examples: [] } }] },
      { kind: 'text', answers: [] },
    ],
  });
  expect(snapshot.cells[0]?.answers[0]?.receipt.computations).toEqual([computation]);
  expect(parseSnapshot(JSON.stringify(snapshot))).toEqual(snapshot);
});

it('puts a refusal in the place of a chart that the policy does not let through', () => {
  const snapshot = takeSnapshot({ title: 'Sums', cells: [cell] });
  const planted = JSON.stringify(snapshot).replace(
    '"data":{"values":[{"x":1,"y":2}]}',
    '"data":{"url":"http://evil.example"}',
  );
  expect(planted).toContain('evil.example');
  expect(parseSnapshot(planted).cells[0]?.answers[0]?.answer).toMatchObject({
    chart: null,
    plotError: { kind: 'policy' },
  });
});

it.each(['', '{', 'null', '{"title":1,"cells":[]}', '{"title":"x","cells":[{"kind":"script"}]}'])(
  'refuses %s',
  (json) => {
    expect(() => parseSnapshot(json)).toThrow('This snapshot cannot be read.');
  },
);
