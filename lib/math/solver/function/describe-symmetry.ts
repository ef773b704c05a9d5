import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { negate, symbol } from '../../expression/make-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { display } from '../solution.ts';
import { maybeMultiples, type Report, recognize, type Setting, show } from './notation.ts';

const probes = [0.31, 0.77, 1.13, 1.9, 2.6, 4.4, 7.3] as const;

/** Whether the graph is symmetric about the y-axis or the origin; null when too few values are known. */
function maybeParity({ analysis }: Setting): 'even' | 'odd' | 'neither' | null {
  const { f, domain, period } = analysis;
  const isSymmetric =
    period !== null ||
    domain.every((stretch) =>
      domain.some(
        (other) =>
          Math.abs(other.from + stretch.to) < 1e-9 ||
          (other.from === -stretch.to && stretch.hasTo === other.hasFrom),
      ),
    );
  if (!isSymmetric) {
    return 'neither';
  }
  const within = domain.flatMap(({ from, to }) =>
    [0.21, 0.43, 0.78].map((share) => Math.max(from, -9) + (Math.min(to, 9) - Math.max(from, -9)) * share),
  );
  const pairs = [...probes, ...within].map((x) => [f(x), f(-x)] as const);
  const known = pairs.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
  if (pairs.some(([a, b]) => Number.isFinite(a) !== Number.isFinite(b))) {
    return 'neither';
  }
  const agree = (sign: number): boolean =>
    known.every(([a, b]) => Math.abs(a - sign * b) <= 1e-9 * Math.max(1, Math.abs(a)));
  return known.length < 3 ? null : agree(1) ? 'even' : agree(-1) ? 'odd' : 'neither';
}

/** Whether the function is even or odd. */
export function maybeDescribeParity(setting: Setting): Report | null {
  const { analysis, name, say } = setting;
  const parity = maybeParity(setting);
  const { variable, body } = analysis;
  const title = say('Look for symmetry', '判断奇偶性');
  if (parity === null) {
    return null;
  }
  const mirrored = show(substitute(body, variable, negate(symbol(variable))));
  if (parity === 'neither') {
    const place = probes.find(
      (x) =>
        Number.isFinite(analysis.f(x)) &&
        Number.isFinite(analysis.f(-x)) &&
        Math.abs(Math.abs(analysis.f(x)) - Math.abs(analysis.f(-x))) > 1e-6,
    );
    const reason =
      place === undefined
        ? say(
            'The domain is not symmetric about $0$, or both values differ there, so it is neither even nor odd:',
            '定义域不关于原点对称，所以是非奇非偶函数：',
          ).concat(display(`${name}(${variable}) = ${show(body)}`))
        : say(
            'In general this is neither the function nor its opposite:',
            '它既不恒等于原函数，也不恒等于其相反数：',
          ).concat(display(`${name}(-${variable}) = ${mirrored}`));
    return {
      fact: say('\\text{neither even nor odd}', '\\text{非奇非偶函数}'),
      steps: [{ title, body: reason }],
    };
  }
  const sign = parity === 'even' ? '' : '-';
  const meaning =
    parity === 'even'
      ? say(
          'so the function is even and its graph is symmetric about the $y$-axis.',
          '所以是偶函数，图像关于 $y$ 轴对称。',
        )
      : say(
          'so the function is odd and its graph is symmetric about the origin.',
          '所以是奇函数，图像关于原点对称。',
        );
  return {
    fact: parity === 'even' ? say('\\text{even}', '\\text{偶函数}') : say('\\text{odd}', '\\text{奇函数}'),
    steps: [
      {
        title,
        body: say(
          `Replace $${variable}$ by $-${variable}$:`,
          `把 $${variable}$ 换成 $-${variable}$：`,
        ).concat(display(`${name}(-${variable}) = ${mirrored} = ${sign}${name}(${variable})`), meaning),
      },
    ],
  };
}

/** The least period. */
export function maybeDescribePeriod({ analysis, name, say }: Setting): Report | null {
  const { period, variable, body } = analysis;
  const shown = period === null ? null : recognize(period);
  if (shown?.isExact !== true || maybeMultiples(shown.value) === null) {
    return null;
  }
  const wave = maybeWave(body, variable);
  const formula =
    wave === null || Math.abs(wave.turns) === 1
      ? ''
      : say(
          `A wave in $${show(wave.argument)}$ has the period $\\frac{2\\pi}{|\\omega|}$. `,
          `由周期公式 $\\frac{2\\pi}{|\\omega|}$，`,
        );
  return {
    fact: `T = ${shown.latex}`,
    steps: [
      {
        title: say('Find the period', '求周期'),
        body: formula.concat(
          say(
            'The values repeat after this length and after no shorter one:',
            '函数值每隔这一长度重复，且这是最小的正周期：',
          ),
          display(`T = ${shown.latex}`),
          say('that is', '即'),
          display(`${name}\\left(${variable} + ${shown.latex}\\right) = ${name}(${variable})`),
        ),
      },
    ],
  };
}

/** The parts of A sin(ωx + φ) + k. */
export interface Wave {
  readonly argument: Expression;
  readonly amplitude: number;
  readonly turns: number;
  readonly phase: number;
  readonly middle: number;
}

function findCircular(expression: Expression): readonly (Expression & { readonly kind: 'call' })[] {
  if (expression.kind === 'call' && (expression.name === 'sin' || expression.name === 'cos')) {
    return [expression];
  }
  switch (expression.kind) {
    case 'add':
      return expression.terms.flatMap(findCircular);
    case 'multiply':
      return expression.factors.flatMap(findCircular);
    case 'negate':
      return findCircular(expression.operand);
    case 'divide':
      return findFreeVariables(expression.denominator).length === 0 ? findCircular(expression.numerator) : [];
    default:
      return [];
  }
}

/** Reads `A sin(ωx + φ) + k`, also with a cosine; null for any other function. */
export function maybeWave(body: Expression, variable: string): Wave | null {
  const [only, ...others] = findCircular(body);
  const argument = only?.args[0];
  if (only === undefined || argument === undefined || others.length > 0) {
    return null;
  }
  const u = compileExpression(argument, [variable]);
  const f = compileExpression(body, [variable]);
  const outer = only.name === 'sin' ? Math.sin : Math.cos;
  const [turns, phase] = [u(1) - u(0), u(0)];
  const [a, b] = [outer(u(0.3)), outer(u(1.1))];
  const amplitude = (f(0.3) - f(1.1)) / (a - b);
  const middle = f(0.3) - amplitude * a;
  const isWave = [0, 0.5, 2.3, 4.7].every(
    (x) =>
      Math.abs(u(x) - turns * x - phase) < 1e-9 &&
      Math.abs(f(x) - amplitude * outer(u(x)) - middle) < 1e-9 * Math.max(1, Math.abs(amplitude)),
  );
  return isWave && turns !== 0 && Math.abs(amplitude) > 1e-12
    ? { argument, amplitude, turns, phase, middle }
    : null;
}

/** The amplitude of a wave. */
export function maybeDescribeAmplitude({ analysis, say }: Setting): Report | null {
  const wave = maybeWave(analysis.body, analysis.variable);
  const size = wave === null ? null : recognize(Math.abs(wave.amplitude));
  return size?.isExact !== true || wave === null
    ? null
    : {
        fact: size.latex,
        steps: [
          {
            title: say('Read off the amplitude', '求振幅'),
            body: say(
              'The amplitude is the absolute value of the factor before the wave:',
              '振幅是正弦（余弦）前系数的绝对值：',
            ).concat(display(`A = \\left|${recognize(wave.amplitude).latex}\\right| = ${size.latex}`)),
          },
        ],
      };
}

/** The initial phase of a wave A sin(ωx + φ). */
export function maybeDescribePhase({ analysis, say }: Setting): Report | null {
  const wave = maybeWave(analysis.body, analysis.variable);
  const phase = wave === null ? null : recognize(wave.phase);
  const shift = wave === null ? null : recognize(-wave.phase / wave.turns);
  return phase?.isExact !== true || shift?.isExact !== true || wave === null || wave.turns < 0
    ? null
    : {
        fact: say(shift.latex, `\\varphi = ${phase.latex}`),
        steps: [
          {
            title: say('Read off the phase', '求相位'),
            body: say(
              'In the argument $\\omega x + \\varphi$ the constant is the initial phase; the wave is shifted by $-\\frac{\\varphi}{\\omega}$:',
              '在 $\\omega x + \\varphi$ 中，常数项是初相，图像的平移量是 $-\\frac{\\varphi}{\\omega}$：',
            ).concat(
              display(
                `\\varphi = ${phase.latex},\\quad \\omega = ${recognize(wave.turns).latex},\\quad -\\frac{\\varphi}{\\omega} = ${shift.latex}`,
              ),
            ),
          },
        ],
      };
}
