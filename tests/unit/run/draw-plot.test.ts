import { expect, it } from 'vitest';
import { plotExamples } from '#lib/answer/prompt-wording.ts';
import type { Tutor } from '#lib/answer/tutor.ts';
import type { PlotError, PlotResult } from '#lib/chart/chart.ts';
import { LemmaError } from '#lib/errors.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { drawPlot } from '#lib/run/draw-plot.ts';
import { TokenTally } from '#lib/run/token-tally.ts';

const syntax: PlotError = { kind: 'syntax', message: 'Unexpected token.', line: 1 };

it('draws code that runs, and asks nobody', async () => {
  const { attempts, events, asked } = await draw({ code: 'good' });
  expect(events).toEqual(['plot-code good', 'chart']);
  expect([attempts, asked]).toEqual([[], []]);
});

it('sends code that fails back with its error, and keeps the attempt', async () => {
  const { attempts, events, asked } = await draw({ code: 'bad', repairs: ['good'] });
  expect(events).toEqual(['plot-code bad', 'plot-code good', 'chart']);
  expect(asked).toEqual(['bad']);
  expect(attempts).toEqual([{ tutor: 'remote', code: 'bad', error: syntax }]);
});

it('sends code back twice at most, and keeps every attempt', async () => {
  const { attempts, events, asked } = await draw({ code: 'bad', repairs: ['bad 2', 'bad 3', 'good'] });
  expect(events).toEqual(['plot-code bad', 'plot-code bad 2', 'plot-code bad 3', 'plot-failed']);
  expect(asked).toEqual(['bad', 'bad 2']);
  expect(attempts.map(({ code }) => code)).toEqual(['bad', 'bad 2', 'bad 3']);
});

it.each([
  ['has nothing better', [null]],
  ['says the same again', ['bad']],
] as const)('gives up where the tutor %s', async (_what, repairs) => {
  const { events, asked } = await draw({ code: 'bad', repairs });
  expect(events).toEqual(['plot-code bad', 'plot-failed']);
  expect(asked).toHaveLength(1);
});

it('loses only the chart where the tutor cannot be asked again', async () => {
  const { events } = await draw({ code: 'bad', repairs: [new LemmaError('unavailable', 'Gone.')] });
  expect(events).toEqual(['plot-code bad', 'plot-failed']);
});

it('does not blame the code for a sandbox that is busy', async () => {
  const error: PlotError = { kind: 'busy', message: 'Later.' };
  const { events, asked } = await draw({ code: 'bad', repairs: ['good'], error });
  expect(events).toEqual(['plot-code bad', 'plot-failed']);
  expect(asked).toEqual([]);
});

it('lets the solver draw a formula of the answer in the end, and marks the chart', async () => {
  const derivation = 'So $y = t x$, and $f(x) = x^2 - 1$ it is.';
  const { attempts, events } = await draw({ code: 'bad', repairs: [null], derivation, solves: 'x^2 - 1' });
  expect(events).toEqual(['plot-code bad', 'notice plot-by-solver', 'plot-code good', 'chart']);
  expect(attempts).toHaveLength(1);
});

it('runs no copy of an example, asks nobody to mend it, and lets the solver draw instead', async () => {
  const [code] = plotExamples;
  const { attempts, events, asked } = await draw({
    code,
    derivation: 'So $y = x^2 - 1$.',
    solves: 'x^2 - 1',
  });
  expect(events).toEqual(['notice plot-by-solver', 'plot-code good', 'chart']);
  expect(asked).toEqual([]);
  expect(attempts).toMatchObject([{ code, error: { kind: 'policy' } }]);
});

it('says why there is no chart where a copy is all there is', async () => {
  const [code] = plotExamples;
  const { events } = await draw({ code, solves: '0.7x^2 - 2.8x' });
  expect(events).toEqual(['plot-failed']);
});

it('lets the solver draw a curve that the code asked for, where the answer names none', async () => {
  const { events } = await draw({
    code: 'plot().curve("x^2 - 1").oops()',
    repairs: [null],
    solves: 'x^2 - 1',
  });
  expect(events.slice(1)).toEqual(['notice plot-by-solver', 'plot-code good', 'chart']);
});

interface Scene {
  readonly code: string;
  readonly repairs?: readonly (string | null | LemmaError)[];
  readonly derivation?: string;
  /** The formula that the solver can draw. */
  readonly solves?: string;
  readonly error?: PlotError;
}

async function draw({ code, repairs = [], derivation = '', solves, error = syntax }: Scene) {
  const events: string[] = [];
  const asked: string[] = [];
  const tutor: Tutor = {
    name: 'remote',
    answer: () => {
      throw new Error('not asked for an answer');
    },
    async *repairPlot(failed) {
      const mended = await Promise.resolve(repairs[asked.length] ?? null);
      asked.push(failed.code);
      if (mended instanceof LemmaError) throw mended;
      if (mended !== null) yield { type: 'plot', code: mended };
    },
  };
  const solver: Tutor = {
    name: 'solver',
    async *answer(prompt) {
      await Promise.resolve();
      if (solves !== undefined && prompt.includes(solves)) yield { type: 'plot', code: 'good' };
    },
  };
  const options = { signal: new AbortController().signal };
  const plot = (tried: string): Promise<PlotResult> =>
    Promise.resolve(tried === 'good' ? { ok: true, spec: { mark: 'line' } } : { ok: false, error });
  const attempts = await drawPlot(
    { tutor, options, prompt: 'Draw it.', derivation, code, tally: new TokenTally() },
    { tutors: [solver, tutor], plot, emit: (event) => events.push(describeEvent(event)) },
  );
  return { attempts, events, asked };
}

function describeEvent(event: RunEvent): string {
  if (event.type === 'plot-code') return `plot-code ${event.code}`;
  return event.type === 'notice-given' ? `notice ${event.notice.kind}` : event.type;
}
