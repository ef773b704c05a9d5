import { describe, expect, it } from 'vitest';
import { checkDerivation, iterateChecks } from '#lib/math/verify/check-derivation.ts';
import { maybeLabelledSteps, maybeRecordedCompletions } from '#tests/shared-data.ts';
import { readCompletion } from '../../answer/read-completion.ts';

describe('iterateChecks', () => {
  const derivation = 'Let $a = 2 + 3$.\n\nThen $a = 5$.\n\nSo $a + 1 = 5 + 1 = 7$.';

  it('goes on behind an offset with what was said before it', () => {
    const whole = checkDerivation(derivation, { question: '', complete: true });
    const from = whole[0]?.end ?? 0;
    expect(checkDerivation(derivation, { question: '', complete: true, from })).toEqual(whole.slice(1));
  });

  it('lets the host pass over a claim', () => {
    const [first, , third] = iterateChecks(derivation, { question: '', complete: true });
    expect(first?.claim.latex).toBe('a = 2 + 3');
    expect(third?.check().verdict.kind).toBe('refuted');
  });

  it.each([
    '',
    '$',
    '$$',
    '\\(',
    '$\\frac{1}{$',
    '= = =',
    '((((',
    '\u0000 = 1',
    '$x = \\begin{cases}$',
    '1 = '.repeat(200),
  ])('takes %j without an error', (text) => {
    expect(checkDerivation(text, { question: text, complete: true })).toBeInstanceOf(Array);
    expect(checkDerivation(text, { question: text, complete: false })).toBeInstanceOf(Array);
  });
});

describe('figures on the shared data', () => {
  const labelled = maybeLabelledSteps() ?? [];
  const recorded = maybeRecordedCompletions() ?? [];

  it('is skipped nowhere but where the shared data is absent', () => {
    expect([0, 300]).toContain(labelled.length);
  });

  it.runIf(labelled.length > 0)(
    'refutes at or after the first wrong step in 95 of 100 cases',
    () => {
      const refuted = labelled.flatMap(({ problem, steps, first_error_step: first }) => {
        const starts = steps.map((_, at) =>
          steps.slice(0, at).reduce((sum, step) => sum + step.length + 2, 0),
        );
        const checks = checkDerivation(steps.join('\n\n'), { question: problem, complete: true });
        const wrong = checks.filter(({ verdict }) => verdict.kind === 'refuted');
        const at = new Set(wrong.map(({ start }) => starts.findLastIndex((from) => from <= start)));
        return [...at].map((step) => first >= 0 && step >= first);
      });
      expect(refuted.length).toBeGreaterThan(100);
      expect(refuted.filter(Boolean).length / refuted.length).toBeGreaterThanOrEqual(0.95);
    },
    60_000,
  );

  it.for(recorded)('refutes nothing in the answer of $id', ({ problem, completion }) => {
    const { derivation } = readCompletion([completion]);
    const checks = checkDerivation(derivation, { question: problem, complete: true });
    expect(checks.filter(({ verdict }) => verdict.kind === 'refuted')).toEqual([]);
  });
});
