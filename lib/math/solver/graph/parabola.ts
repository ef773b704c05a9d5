import { type Rational, rational, renderRational, signOf, spellRational } from '../../exact/rational.ts';
import { coefficientOf, evaluateAt, type Polynomial } from '../../polynomial/polynomial.ts';
import { discriminantOf, maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import {
  renderLinear,
  renderPolynomial,
  spellPolynomial,
  typePolynomial,
} from '../../polynomial/render-polynomial.ts';
import { type Mark, windowAround } from '../plot-code.ts';
import { display, type Step } from '../solution.ts';
import {
  agree,
  type Feature,
  type Graphed,
  magnitudeAt,
  nameAt,
  type Portrait,
  renderPair,
  spellPair,
} from './feature.ts';
import {
  explainQuadraticRoots,
  type Root,
  renderLinearFactor,
  renderRootPoints,
  renderRoots,
  showExactRoot,
} from './roots.ts';

interface Parabola {
  readonly a: Rational;
  readonly b: Rational;
  readonly c: Rational;
  /** The vertex. */
  readonly h: Rational;
  readonly k: Rational;
  readonly roots: readonly Root[];
}

function maybeMeasure(polynomial: Polynomial): Parabola | null {
  const [c, b, a] = [0, 1, 2].map((power) => coefficientOf(polynomial, power));
  const exact = maybeSolveQuadratic(polynomial);
  if (a === undefined || b === undefined || c === undefined || exact === null) {
    return null;
  }
  const h = b.neg().div(a.mul(rational(2)));
  const multiplicity = signOf(discriminantOf(polynomial)) === 0 ? 2 : 1;
  const roots = exact.map((root) => showExactRoot(root, multiplicity));
  return { a, b, c, h, k: evaluateAt(polynomial, h), roots };
}

/** `2\left(x - 1\right)^{2} + 3`. */
function renderVertexForm({ a, h, k }: Parabola): string {
  const square = signOf(h) === 0 ? 'x^{2}' : `\\left(${renderLinearFactor(h)}\\right)^{2}`;
  return renderLinear([
    { coefficient: a, factor: square },
    { coefficient: k, factor: '' },
  ]);
}

function completeSquare({ name, polynomial, say }: Graphed, parabola: Parabola): Step {
  const { a, b, c, h } = parabola;
  const given = `${name} = ${renderPolynomial(polynomial, 'x')}`;
  if (signOf(b) === 0) {
    return {
      title: say('Read off the vertex form', '化为顶点式'),
      body: say(
        'There is no term in $x$ alone, so the formula is already the vertex form:',
        '式中没有一次项，已经是顶点式：',
      ).concat(display(given)),
    };
  }
  const isMonic = a.equals(1);
  const inner = [rational(0), b.div(a), rational(1)];
  const squared = [h.mul(h), ...inner.slice(1)];
  const factor = isMonic ? '' : a.equals(-1) ? '-' : renderRational(a);
  const correction = a.mul(h).mul(h).neg();
  const constants = [correction, c].filter((value) => signOf(value) !== 0);
  const tail = constants
    .map((value) => `${signOf(value) < 0 ? ' - ' : ' + '}${renderRational(value.abs())}`)
    .join('');
  const constant = signOf(c) === 0 ? '' : `${signOf(c) < 0 ? ' - ' : ' + '}${renderRational(c.abs())}`;
  const lines = [
    given,
    ...(isMonic ? [] : [`${factor}\\left(${renderPolynomial(inner, 'x')}\\right)${constant}`]),
    `${factor}\\left(${renderPolynomial(squared, 'x')}\\right)${tail}`,
    renderVertexForm(parabola),
  ];
  const half = renderRational(h.neg());
  return {
    title: say('Complete the square', '配方'),
    body: say(
      `${isMonic ? '' : `Take the factor $${renderRational(a)}$ out of the terms with $x$. `}Half the coefficient of $x$ is $${half}$; adding its square inside the bracket and taking it away again outside changes nothing and makes a perfect square:`,
      `${isMonic ? '' : `先从含 $x$ 的项中提出 $${renderRational(a)}$。`}一次项系数的一半是 $${half}$，在括号内加上它的平方，再在括号外减去相应的数，式子的值不变，却凑成了完全平方：`,
    ).concat(
      display(
        `\\begin{aligned}\n${lines.map((line, index) => (index === 0 ? line.replace(' = ', ' &= ') : `&= ${line}`)).join(' \\\\\n')}\n\\end{aligned}`,
      ),
    ),
  };
}

function describeVertex({ say }: Graphed, { a, h, k }: Parabola): Step {
  const isUp = signOf(a) > 0;
  const [x, y] = [renderRational(h), renderRational(k)];
  return {
    title: say('Read off vertex and axis', '求顶点和对称轴'),
    body: say(
      `A square is never negative, and this one is zero only at $x = ${x}$. Since $a = ${renderRational(a)} ${isUp ? '> 0' : '< 0'}$, the parabola opens ${isUp ? 'upward' : 'downward'}, its ${isUp ? 'lowest' : 'highest'} point is the vertex, and its axis is the line $x = ${x}$:`,
      `平方数不小于零，且只在 $x = ${x}$ 时等于零。因为 $a = ${renderRational(a)} ${isUp ? '> 0' : '< 0'}$，抛物线开口向${isUp ? '上' : '下'}，顶点是它的最${isUp ? '低' : '高'}点，对称轴是直线 $x = ${x}$，顶点为`,
    ).concat(display(renderPair(x, y))),
  };
}

function findIntercepts({ name, polynomial, say }: Graphed, { c }: Parabola): readonly Step[] {
  return [
    {
      title: say('Find the zeros', '求零点'),
      body: say(
        `On the $x$-axis $${renderPolynomial(polynomial, 'x')} = 0$. ${explainQuadraticRoots(polynomial, say)}`,
        `令函数值为零：$${renderPolynomial(polynomial, 'x')} = 0$。${explainQuadraticRoots(polynomial, say)}`,
      ),
    },
    {
      title: say('Find the $y$-intercept and draw', '求与 $y$ 轴的交点并画图'),
      body: say(
        `At $x = 0$ the value is the constant term, $${nameAt(name, '0')} = ${renderRational(c)}$, so the graph meets the $y$-axis at $(0, ${renderRational(c)})$. Mark these points and join them by a smooth curve that is symmetric about the axis.`,
        `当 $x = 0$ 时函数值等于常数项，$${nameAt(name, '0')} = ${renderRational(c)}$，图像与 $y$ 轴交于 $(0, ${renderRational(c)})$。描出这些点，再用关于对称轴对称的光滑曲线连接。`,
      ),
    },
  ];
}

function collectFacts({ say }: Graphed, parabola: Parabola): ReadonlyMap<Feature, string> {
  const { a, c, h, k, roots } = parabola;
  const isUp = signOf(a) > 0;
  const x = renderRational(h);
  const onAxis = renderPair('0', renderRational(c));
  const points = roots.map(({ claim }) => renderPair(claim.slice(2), '0'));
  const [left, right] = [`(-\\infty, ${x}]`, `[${x}, +\\infty)`];
  const [falling, rising] = isUp ? [left, right] : [right, left];
  return new Map<Feature, string>([
    ['vertex', renderPair(x, renderRational(k))],
    ['axis', `x = ${x}`],
    ['opening', isUp ? say('\\text{upward}', '\\text{向上}') : say('\\text{downward}', '\\text{向下}')],
    [isUp ? 'minimum' : 'maximum', renderRational(k)],
    [
      'extrema',
      `${say(isUp ? '\\text{minimum }' : '\\text{maximum }', isUp ? '\\text{极小值 }' : '\\text{极大值 }')}${renderRational(k)}${say('\\text{ at }', '\\text{，在 }')}x = ${x}${say('', '\\text{ 处}')}`,
    ],
    [
      'monotonicity',
      say(
        `\\text{decreasing on } ${falling},\\quad \\text{increasing on } ${rising}`,
        `\\text{递减区间 } ${falling},\\quad \\text{递增区间 } ${rising}`,
      ),
    ],
    ['roots', renderRoots(roots, say)],
    ['xIntercepts', renderRootPoints(roots, say)],
    ['yIntercept', onAxis],
    ['intercepts', [...points, ...(signOf(c) === 0 ? [] : [onAxis])].join(',\\ ')],
  ]);
}

function drawMarks({ polynomial, say }: Graphed, { a, c, h, k, roots }: Parabola): readonly Mark[] {
  const isVertexOnAxis = signOf(k) === 0;
  const isVertexAtZero = signOf(h) === 0;
  const isRootAtZero = signOf(c) === 0;
  const [x, y, height] = [h.valueOf(), k.valueOf(), c.valueOf()];
  const reach = Math.max(Math.abs(height - y), Math.abs(a.valueOf()) * 2);
  return [
    { kind: 'curve', expression: typePolynomial(polynomial, 'x') },
    {
      kind: 'segment',
      from: [x, y - (signOf(a) * reach) / 4],
      to: [x, y + signOf(a) * reach],
      options: { label: `x = ${spellRational(h)}`, dashed: true },
    },
    {
      kind: 'point',
      x,
      y,
      label: `${say('Vertex', '顶点')} ${spellPair(spellRational(h), spellRational(k))}`,
    },
    ...(isVertexOnAxis ? [] : roots).map(
      ({ value, spelled }) => ({ kind: 'point', x: value, y: 0, label: spellPair(spelled, '0') }) as const,
    ),
    ...(isVertexAtZero || isRootAtZero
      ? []
      : ([{ kind: 'point', x: 0, y: height, label: spellPair('0', spellRational(c)) }] as const)),
  ];
}

/** Describes the graph of a quadratic; null when its roots are numbers too large to write. */
export function maybePortrayParabola(graphed: Graphed): Portrait | null {
  const { name, polynomial, evaluate } = graphed;
  const parabola = maybeMeasure(polynomial);
  if (parabola === null) {
    return null;
  }
  const { a, c, h, k, roots } = parabola;
  const [x, y, sign] = [h.valueOf(), k.valueOf(), signOf(a)];
  const width = Math.sqrt(Math.abs(4 / a.valueOf()));
  const isTurning = [0.5, 1, 2].every((step) =>
    [x - step, x + step].every((near) => (evaluate(near) - evaluate(x)) * sign > 0),
  );
  return {
    steps: [
      completeSquare(graphed, parabola),
      describeVertex(graphed, parabola),
      ...findIntercepts(graphed, parabola),
    ],
    facts: collectFacts(graphed, parabola),
    main: ['vertex', 'axis', 'roots'],
    frame: {
      x: windowAround([0, x - width, x + width, ...roots.map(({ value }) => value)], 1e-3),
      title: `${name} = ${spellPolynomial(polynomial, 'x')}`,
    },
    marks: drawMarks(graphed, parabola),
    isChecked:
      isTurning &&
      agree(evaluate(x), y, magnitudeAt(polynomial, x)) &&
      agree(evaluate(0), c.valueOf()) &&
      roots.every(({ value }) => agree(evaluate(value), 0, magnitudeAt(polynomial, value))),
  };
}
