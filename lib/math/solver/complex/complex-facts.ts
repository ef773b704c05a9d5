import { numeratorOf, rational } from '../../exact/rational.ts';
import { bracketReal, claimReal, multiplyReals, type Real, renderReal } from '../../exact/real.ts';
import { renderTerm } from '../../latex/render-term.ts';
import type { Term } from '../../latex/term.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import {
  type Argument,
  argumentOf,
  bracketComplex,
  type ComplexNumber,
  conjugate,
  fromPolar,
  isExact,
  maybeComplex,
  modulusOf,
  multiplyComplex,
  renderComplex,
  renderTrigonometric,
  renderTurns,
} from './complex-number.ts';

/** A found answer with its steps; `points` are what there is to be drawn. */
export interface ComplexFact {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly points: readonly ComplexNumber[];
}

/** The step from an expression to the number it is. */
export function simplifyStep(term: Term, value: ComplexNumber, say: Say): Step {
  const chain = [renderTerm(term), ...middleOf(term), renderComplex(value)];
  const distinct = chain.filter((part, at) => part !== chain[at - 1]);
  return {
    title: say('Calculate', '计算'),
    body: say('With $i^{2} = -1$', '由 $i^{2} = -1$ 得').concat(display(distinct.join(' = '))),
  };
}

const noNames: ReadonlyMap<string, ComplexNumber> = new Map();

function middleOf(term: Term): readonly string[] {
  if (term.kind === 'divide') {
    const [above, below] = [maybeComplex(term.numerator, noNames), maybeComplex(term.denominator, noNames)];
    if (above === null || below === null) return [];
    const mirror = conjugate(below);
    const [a, b, c] = [above, below, mirror].map((one) => `\\left(${renderComplex(one)}\\right)`);
    return [
      `\\frac{${a}${c}}{${b}${c}}`,
      `\\frac{${renderComplex(multiplyComplex(above, mirror))}}{${renderComplex(multiplyComplex(below, mirror))}}`,
    ];
  }
  if (
    term.kind === 'power' &&
    term.base.kind === 'constant' &&
    term.exponent.kind === 'number' &&
    term.exponent.denominator === 1n &&
    term.exponent.numerator > 4n
  ) {
    const [quotient, rest] = [term.exponent.numerator / 4n, term.exponent.numerator % 4n];
    return [`i^{4 \\cdot ${quotient} + ${rest}}`, rest === 0n ? '1' : `i^{${rest}}`];
  }
  if (term.kind !== 'multiply' || term.factors.length !== 2) return [];
  const [p, q] = term.factors.map((factor) => maybeComplex(factor, noNames));
  if (p == null || q == null || !isExact(p) || !isExact(q)) return [];
  const part = (real: Real): string => bracketReal(real);
  const imaginary = (a: Real, b: Real): string => `${part(a)} \\cdot ${part(b)}`;
  return [
    `${imaginary(p.re, q.re)} + ${imaginary(p.re, q.im)} i + ${imaginary(p.im, q.re)} i + ${imaginary(p.im, q.im)} i^{2}`,
  ];
}

/** The step to the modulus. */
export function modulusStep(value: ComplexNumber, say: Say): Step {
  const line = `\\left|${renderComplex(value)}\\right| = \\sqrt{${bracketReal(value.re)}^{2} + ${bracketReal(value.im)}^{2}} ${claimReal(modulusOf(value))}`;
  return {
    title: say('Find the modulus', '求模'),
    body: say('The modulus is the distance from $0$:', '模是复数对应的点到原点的距离：').concat(
      display(line),
    ),
  };
}

/** The step to the argument. */
export function argumentStep(value: ComplexNumber, argument: Argument, say: Say): Step {
  const claim =
    argument.turns === null
      ? `= ${argument.latex} \\approx ${argument.value.toFixed(3)}`
      : `= ${argument.latex}`;
  return {
    title: say('Find the argument', '求辐角主值'),
    body: say(
      'The argument is the angle from the positive real axis to the number:',
      '辐角主值是实轴正方向到对应向量的角：',
    ).concat(display(`\\arg\\left(${renderComplex(value)}\\right) ${claim}`)),
  };
}

/** The modulus. */
export function modulusFact(value: ComplexNumber, say: Say): ComplexFact {
  return { answer: renderReal(modulusOf(value)), steps: [modulusStep(value, say)], points: [value] };
}

/** The principal argument. */
export function argumentFact(value: ComplexNumber, say: Say): ComplexFact {
  const argument = argumentOf(value);
  const rough = argument.turns === null ? ` \\approx ${argument.value.toFixed(3)}` : '';
  return {
    answer: `${argument.latex}${rough}`,
    steps: [argumentStep(value, argument, say)],
    points: [value],
  };
}

/** The conjugate. */
export function conjugateFact(value: ComplexNumber, say: Say): ComplexFact {
  const answer = renderComplex(conjugate(value));
  const product = multiplyComplex(value, conjugate(value));
  return {
    answer,
    points: [value, conjugate(value)],
    steps: [
      {
        title: say('Change the sign of the imaginary part', '虚部变号'),
        body: say(
          `The conjugate is $${answer}$; as a check, the product of both is real:`,
          `共轭复数是 $${answer}$；检验，两者之积为实数：`,
        ).concat(
          display(`${bracketComplex(value)} \\cdot \\left(${answer}\\right) = ${renderComplex(product)}`),
        ),
      },
    ],
  };
}

/** The real or the imaginary part. */
export function partFact(value: ComplexNumber, kind: 're' | 'im', say: Say): ComplexFact {
  const name = kind === 're' ? '\\operatorname{Re}' : '\\operatorname{Im}';
  return {
    answer: renderReal(value[kind]),
    points: [value],
    steps: [
      {
        title:
          kind === 're'
            ? say('Read off the real part', '读出实部')
            : say('Read off the imaginary part', '读出虚部'),
        body: say('In the form $a + bi$ it is', '由 $a + bi$ 的形式得').concat(
          display(`${name}\\left(${renderComplex(value)}\\right) = ${renderReal(value[kind])}`),
        ),
      },
    ],
  };
}

/** The polar form with cosine and sine, or with an exponential. */
export function polarFact(value: ComplexNumber, isExponential: boolean, say: Say): ComplexFact {
  const [modulus, argument] = [modulusOf(value), argumentOf(value)];
  const size = renderReal(modulus);
  const exponent =
    argument.turns === null
      ? `i\\left(${argument.latex}\\right)`
      : argument.latex.startsWith('-')
        ? `-${argument.latex.slice(1)} i`
        : `${argument.latex} i`;
  const answer = isExponential
    ? `${size === '1' ? '' : size} e^{${exponent}}`.trim()
    : renderTrigonometric(size, argument.latex);
  return {
    answer,
    points: [value],
    steps: [
      modulusStep(value, say),
      argumentStep(value, argument, say),
      {
        title: isExponential
          ? say('Write the exponential form', '写成指数形式')
          : say('Write the polar form', '写成三角形式'),
        body: say('So', '所以').concat(display(`${renderComplex(value)} = ${answer}`)),
      },
    ],
  };
}

/** A power by de Moivre's formula; null where the argument is no multiple of π/12. */
export function maybePowerFact(base: ComplexNumber, power: number, say: Say): ComplexFact | null {
  const [modulus, argument] = [modulusOf(base), argumentOf(base)];
  if (argument.turns === null || modulus.exact === null || power < 2 || power > 64) return null;
  const size = multiplyReals(...Array.from({ length: power }, () => modulus));
  const turns = argument.turns.mul(power);
  const value = fromPolar(size, turns);
  if (!isExact(value)) return null;
  const trigonometric = renderTrigonometric(renderReal(modulus), argument.latex);
  const raised = `${bracketReal(modulus)}^{${power}}`;
  return {
    answer: renderComplex(value),
    points: [base],
    steps: [
      modulusStep(base, say),
      argumentStep(base, argument, say),
      {
        title: say("Use de Moivre's formula", '用棣莫弗公式'),
        body: say(
          `Raise the modulus to the power $${power}$ and multiply the argument by $${power}$:`,
          `模取 $${power}$ 次方，辐角乘以 $${power}$：`,
        ).concat(
          display(
            `\\left(${trigonometric}\\right)^{${power}} = ${raised} \\cdot \\left(${renderTrigonometric('1', renderTurns(turns))}\\right) = ${renderComplex(value)}`,
          ),
        ),
      },
    ],
  };
}

/** Whether a term is a power of a complex number with a large whole exponent. */
export function maybeLargePower(term: Term): { readonly base: Term; readonly power: number } | null {
  if (
    term.kind !== 'power' ||
    term.base.kind === 'constant' ||
    term.exponent.kind !== 'number' ||
    term.exponent.denominator !== 1n
  )
    return null;
  const power = Number(numeratorOf(rational(term.exponent.numerator)));
  return power >= 4 ? { base: term.base, power } : null;
}
