import { describe, expect, it } from 'vitest';
import { checkDerivation } from '#lib/math/verify/check-derivation.ts';
import { verdictsOf } from './verdicts-of.ts';

const lastOf = (derivation: string, question = ''): string | undefined =>
  verdictsOf(derivation, question).at(-1);

describe('a premise that cannot hold', () => {
  it.each([
    '$x = x+1 \\implies 2x = 2x+2$',
    '$$x = x+1$$ $$2x = 2x+2$$',
    '$S = 2S+1 \\implies S = -1 \\implies S = 5$',
    '$x = 1 \\implies x = 3$',
    '$0 = 1 \\implies x = 3$',
    '$1 = 2 \\implies 5 = 5$',
    '$\\frac{1}{x} = 0$, so $x = 2x$.',
    'We have $(x+1)^2 = x^2+1$. So $2(x+1)^2 = 2x^2+2$.',
  ])('verifies nothing: %s', (derivation) => {
    expect(lastOf(derivation)).not.toBe('verified');
  });

  it('refutes what contradicts a line that it is said to follow from', () => {
    expect(verdictsOf('$S = 2S+1 \\implies S = 2S+2$')).toEqual(['refuted']);
  });

  it('leaves the way to the contradiction verified where the question asks for the impossible', () => {
    expect(lastOf('$$2x = 2x+4$$', 'Solve $x = x+2$')).toBe('verified');
  });

  it.each(['$x = 10^{12} \\implies 2x = 2 \\cdot 10^{12}$', '$$e^x = 10^{30}$$ $$x = \\ln 10^{30}$$'])(
    'is not seen in an equation with a huge number: %s',
    (derivation) => {
      expect(lastOf(derivation)).toBe('verified');
    },
  );

  it('is told by the offset of a refuted claim where the text is checked in parts', () => {
    const derivation = 'We have $(x+1)^2 = x^2+1$. So $2(x+1)^2 = 2x^2+2$.';
    const [first, second] = checkDerivation(derivation, { question: '', complete: true });
    expect(second?.verdict).toEqual({ kind: 'unchecked', reason: { kind: 'false-premise' } });
    const rest = { question: '', complete: true, from: first?.end ?? 0, refuted: [first?.start ?? 0] };
    expect(checkDerivation(derivation, rest)).toEqual([second]);
  });
});

describe('dividing by what may be 0', () => {
  it.each([
    ['$$x^2 = 2x$$ $$x = 2$$', 'Solve $x^2=2x$'],
    ['$$x(x-1) = 3(x-1)$$ $$x = 3$$', 'Solve $x(x-1)=3(x-1)$'],
    ['Let $a=b$. $(a-b)(a+b)=b(a-b)$, $a+b=b$', ''],
  ])('verifies nothing that loses a solution: %s', (derivation, question) => {
    expect(lastOf(derivation, question)).toBe('unchecked');
  });

  it.each([
    ['$$x = 2$$', 'Solve $x e^x = 2e^x$'],
    ['$$y = 2$$', 'Solve $y(x^2+1) = 2(x^2+1)$'],
    ['$$x = 2$$', 'Solve $x^2=2x$, where $x > 0$'],
    ['$$g h = \\frac{1}{2} v^2$$', 'Given $m g h = \\frac{1}{2} m v^2$, find v'],
  ])('is fine where nothing is lost: %s', (derivation, question) => {
    expect(lastOf(derivation, question)).toBe('verified');
  });

  it('says that squaring brings solutions in', () => {
    const [check] = checkDerivation('$$x=4$$', { question: 'Solve $\\sqrt{x} = -2$', complete: true });
    expect(check?.verdict).toMatchObject({ kind: 'verified' });
    expect(check?.verdict.kind === 'verified' ? check.verdict.assumptions : []).toContainEqual({
      kind: 'extra-roots',
    });
  });
});

describe('times in two units', () => {
  it.each([
    '3\\text{ hours }20\\text{ minutes} = 200\\text{ minutes}',
    '3\\text{ hours }20\\text{ minutes} = 3\\frac13 \\text{ hours}',
    '2\\text{ hours }5\\text{ minutes }30\\text{ seconds} = 7530\\text{ seconds}',
    '3\\text{ 小时 }20\\text{ 分钟} = 200\\text{ 分钟}',
  ])('are one quantity: %s', (formula) => {
    expect(verdictsOf(`$${formula}$`)).toEqual(['verified']);
  });

  it('are not the sum of their numbers', () => {
    expect(verdictsOf('$3\\text{ hours }20\\text{ minutes} = 23\\text{ minutes}$')).toEqual(['refuted']);
  });
});

describe('sets of numbers', () => {
  it.each([
    '\\{1\\}\\cup\\{2\\} = \\{1,2\\}',
    '\\{1,2\\}\\cap\\{2,3\\} = \\{2\\}',
    '(1,3)\\cap[2,5) = [2,3)',
    '2 \\in (1,3)',
    '5 \\notin (1,3)',
    '\\{1\\} \\subset \\{1,2\\}',
    '\\{1\\}\\cap\\{2\\}=\\emptyset',
  ])('%s holds', (formula) => {
    expect(verdictsOf(`$${formula}$`)).toEqual(['verified']);
  });

  it.each([
    '5 \\in (1,3)',
    '\\{1\\} \\in \\{1,2\\}',
    '\\{1\\} \\notin \\{2\\}',
    '[1,2] \\in [0,3]',
    '(0,1) \\in (0.5,3)',
    '\\mathbb{R} \\in [0,1]',
    '\\{1,2\\} \\subsetneq \\{1,2\\}',
  ])('%s is not verified', (formula) => {
    expect(verdictsOf(`$${formula}$`)).toEqual(['unchecked']);
  });
});
