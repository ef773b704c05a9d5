import { describe, expect, it } from 'vitest';
import { allPieces, coverAnswer, listPieces, makeSlide } from '#lib/class/slide.ts';
import { emptyAnswer } from '#lib/notebook/cell.ts';
import { answer, makeCell } from './make-cell.ts';

const texts = (derivation: string) =>
  listPieces({ ...emptyAnswer, derivation }).map((piece) =>
    piece.kind === 'step' ? derivation.slice(piece.start, piece.end) : piece.kind,
  );

describe('the pieces of an answer', () => {
  it('are its steps, its result and its chart, in this order', () => {
    expect(listPieces(answer).map(({ kind }) => kind)).toEqual(['step', 'step', 'step', 'result', 'chart']);
  });

  it('keep a formula with the paragraph that leads to it', () => {
    const derivation = 'First\n\n$$a$$\n\n$$b$$\n\nSecond\n\n\\[c\\]';
    expect(texts(derivation)).toEqual(['First\n\n$$a$$\n\n$$b$$', 'Second\n\n\\[c\\]']);
  });

  it('keep a heading with what comes under it', () => {
    expect(texts('## One\n\nText\n\n$$a$$\n\n## Two\n\nMore')).toEqual([
      '## One\n\nText\n\n$$a$$',
      '## Two\n\nMore',
    ]);
  });

  it('leave the boxed answer to the result', () => {
    const steps = listPieces(answer).filter((piece) => piece.kind === 'step');
    expect(answer.derivation.slice(0, steps.at(-1)?.end)).not.toContain('boxed');
  });

  it('are none for an answer that says nothing', () => {
    expect(listPieces(emptyAnswer)).toEqual([]);
  });
});

describe('a slide', () => {
  it.each([
    [0, '', null, false],
    [1, '(x-2)^2', null, false],
    [3, 'So the vertex is', null, false],
    [4, 'So the vertex is', '(2, -1)', false],
    [5, 'So the vertex is', '(2, -1)', true],
    [allPieces, 'So the vertex is', '(2, -1)', true],
  ])('with %i pieces shown holds no more than these', (shown, written, result, isDrawn) => {
    const { answer: seen } = makeSlide(makeCell('a'), 1, shown);
    expect(seen?.derivation).toContain(written);
    expect(seen?.answer).toBe(result);
    expect(seen?.chart !== null).toBe(isDrawn);
    expect(seen?.answerVerdict !== undefined).toBe(result !== null);
  });

  it('shows the picture that the reader has made', () => {
    const chart = { mark: 'line' };
    const edited = { code: '', editedAt: '2026-11-22T00:00:00.000Z', chart, plotError: null };
    const cell = makeCell('a');
    const variants = cell.variants.map((variant) => ({ ...variant, editedPlot: edited }));
    expect(makeSlide({ ...cell, variants }, 1, allPieces).answer?.chart).toBe(chart);
  });

  it('never holds the answer in a form that could be dug out before it is shown', () => {
    const sent = JSON.stringify(makeSlide(makeCell('a'), 1, 3));
    expect(sent).not.toContain('(2, -1)');
  });

  it('keeps the verdicts of the steps that are shown', () => {
    expect(coverAnswer(answer, 1).checks?.map(({ latex }) => latex)).toEqual(['-2']);
  });

  it('shows the newest answer, and none of a text or of a new question', () => {
    const newer = { ...answer, answer: '(3, -1)' };
    expect(makeSlide(makeCell('a', [answer, newer]), 1, allPieces).answer?.answer).toBe('(3, -1)');
    expect(makeSlide(makeCell('a', []), 1, allPieces).answer).toBeNull();
    expect(makeSlide({ ...makeCell('a'), kind: 'text' }, 1, allPieces).answer).toBeNull();
  });
});
