import { type Rational, rational, renderRational, signOf, spellRational } from '../../exact/rational.ts';
import { renderSurd, renderWithDecimal, spellSurd } from '../../exact/render-surd.ts';
import { approximateSurd, type Surd } from '../../exact/surd.ts';
import {
  coefficientOf,
  derivativeOf,
  evaluateAt,
  evaluateAtSurd,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { discriminantOf, maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial, spellPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import { type Frame, type Mark, windowAround } from '../plot-code.ts';
import { display, gather, type Step } from '../solution.ts';
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
  maybeFindCubicRoots,
  type RootReport,
  renderRootPoints,
  renderRoots,
} from './roots.ts';

interface Extremum {
  readonly isMaximum: boolean;
  readonly x: Surd;
  readonly y: Surd;
}

interface Cubic {
  readonly lead: Rational;
  readonly constant: Rational;
  readonly slope: Polynomial;
  /** The local maximum and minimum from left to right; none where the graph is monotonic. */
  readonly extrema: readonly Extremum[];
  readonly inflection: { readonly x: Rational; readonly y: Rational };
  readonly report: RootReport;
}

function maybeMeasure({ polynomial, name, say }: Graphed): Cubic | null {
  const lead = coefficientOf(polynomial, 3);
  const slope = derivativeOf(polynomial);
  const critical = signOf(discriminantOf(slope)) > 0 ? maybeSolveQuadratic(slope) : [];
  const report = maybeFindCubicRoots(polynomial, name, say);
  if (critical === null || report === null) {
    return null;
  }
  const x = coefficientOf(polynomial, 2)
    .neg()
    .div(lead.mul(rational(3)));
  return {
    lead,
    constant: coefficientOf(polynomial, 0),
    slope,
    extrema: critical.map((place, index) => ({
      isMaximum: (index === 0) === signOf(lead) > 0,
      x: place,
      y: evaluateAtSurd(polynomial, place),
    })),
    inflection: { x, y: evaluateAt(polynomial, x) },
    report,
  };
}

function describeSlope({ name, polynomial, say }: Graphed, { slope }: Cubic): Step {
  const prime = name === 'y' ? "y'" : name.replace('(', "'(");
  const setting = say(
    `The derivative says where the graph rises and falls. Differentiating $${name} = ${renderPolynomial(polynomial, 'x')}$ term by term,`,
    `导数的符号决定函数的增减。对 $${name} = ${renderPolynomial(polynomial, 'x')}$ 逐项求导：`,
  );
  const question = say(
    `Its zeros are the solutions of $${renderPolynomial(slope, 'x')} = 0$. `,
    `令导数为零，解方程 $${renderPolynomial(slope, 'x')} = 0$。`,
  );
  return {
    title: say('Differentiate', '求导'),
    body: `${setting}${display(`${prime} = ${renderPolynomial(slope, 'x')}`)}${question}${explainQuadraticRoots(slope, say, true)}`,
  };
}

/** A quadratic that never changes its sign, as a multiple of a square and what is left: `3(x - 1)^2 + 2 > 0`. */
function renderAsSquare(slope: Polynomial): string {
  const [c, b, a] = [0, 1, 2].map((power) => coefficientOf(slope, power));
  if (a === undefined || b === undefined || c === undefined) return '';
  const shift = b.div(a.mul(rational(2)));
  const rest = c.sub(a.mul(shift).mul(shift));
  const inner = renderPolynomial([shift, rational(1)], 'x');
  const factor = a.equals(rational(1)) ? '' : a.equals(rational(-1)) ? '-' : renderRational(a);
  const square = signOf(shift) === 0 ? `${factor}x^{2}` : `${factor}\\left(${inner}\\right)^{2}`;
  const sum = renderRational(rest.abs());
  const whole = signOf(rest) === 0 ? square : `${square} ${signOf(rest) > 0 ? '+' : '-'} ${sum}`;
  const sign = signOf(rest) === 0 ? (signOf(a) > 0 ? '\\ge' : '\\le') : signOf(a) > 0 ? '>' : '<';
  return `${renderPolynomial(slope, 'x')} = ${whole} ${sign} 0`;
}

function describeExtrema({ name, say }: Graphed, { lead, slope, extrema }: Cubic): Step {
  const isRising = signOf(lead) > 0;
  const title = say('Find rise, fall and extrema', '判断增减与极值');
  if (extrema.length === 0) {
    const squared = renderAsSquare(slope);
    return {
      title,
      body: say(
        `The derivative never changes its sign: $${squared}$. So the function ${isRising ? 'increases' : 'decreases'} everywhere and has no local extremum.`,
        `导数不变号：$${squared}$。所以函数在整个实数范围内单调递${isRising ? '增' : '减'}，没有极值。`,
      ),
    };
  }
  const [first, second] = extrema.map(({ x }) => renderSurd(x));
  const motion = say(
    `The derivative is ${isRising ? 'positive' : 'negative'} outside the two zeros and ${isRising ? 'negative' : 'positive'} between them. So the function ${isRising ? 'increases' : 'decreases'} up to $x = ${first}$, ${isRising ? 'decreases' : 'increases'} until $x = ${second}$ and ${isRising ? 'increases' : 'decreases'} again. `,
    `导数在两个零点之外为${isRising ? '正' : '负'}，在两个零点之间为${isRising ? '负' : '正'}。所以函数在 $x = ${first}$ 之前单调递${isRising ? '增' : '减'}，到 $x = ${second}$ 为止单调递${isRising ? '减' : '增'}，之后又单调递${isRising ? '增' : '减'}。`,
  );
  const values = extrema.map(({ isMaximum, x, y }) =>
    say(
      `The local ${isMaximum ? 'maximum' : 'minimum'} is at $x = ${renderSurd(x)}$:`,
      `在 $x = ${renderSurd(x)}$ 处取极${isMaximum ? '大' : '小'}值：`,
    ).concat(display(valueAt(name, x, y))),
  );
  return { title, body: motion + values.join('') };
}

function valueAt(name: string, x: Surd, y: Surd): string {
  const left = nameAt(name, renderSurd(x));
  return `${left} = ${renderWithDecimal(y)}`;
}

function describeRest(graphed: Graphed, { inflection, report, constant, slope }: Cubic): readonly Step[] {
  const { name, polynomial, say } = graphed;
  const second = derivativeOf(slope);
  const prime = name === 'y' ? "y''" : name.replace('(', "''(");
  const point = renderPair(renderRational(inflection.x), renderRational(inflection.y));
  return [
    {
      title: say('Find the point of inflection', '求拐点'),
      body: say(
        `The second derivative is zero and changes its sign at $x = ${renderRational(inflection.x)}$; the graph is symmetric about this point:`,
        `二阶导数在 $x = ${renderRational(inflection.x)}$ 处为零并且变号，图像关于该点中心对称：`,
      ).concat(display(`${prime} = ${renderPolynomial(second, 'x')}`), display(point)),
    },
    {
      title: say('Find the zeros', '求零点'),
      body: say(
        `Set $${renderPolynomial(polynomial, 'x')} = 0$. ${report.explanation}`,
        `令 $${renderPolynomial(polynomial, 'x')} = 0$。${report.explanation}`,
      ),
    },
    {
      title: say('Find the $y$-intercept and draw', '求与 $y$ 轴的交点并画图'),
      body: say(
        `At $x = 0$ the value is the constant term, $${nameAt(name, '0')} = ${renderRational(constant)}$, so the graph meets the $y$-axis at $(0, ${renderRational(constant)})$. Mark all these points and join them by a smooth curve.`,
        `当 $x = 0$ 时函数值等于常数项，$${nameAt(name, '0')} = ${renderRational(constant)}$，图像与 $y$ 轴交于 $(0, ${renderRational(constant)})$。描出以上各点，用光滑曲线连接。`,
      ),
    },
  ];
}

function renderMonotonicity({ say }: Graphed, { lead, extrema }: Cubic): string {
  const [first, second] = extrema.map(({ x }) => renderSurd(x));
  const outside =
    extrema.length === 0 ? '(-\\infty, +\\infty)' : `(-\\infty, ${first}],\\ [${second}, +\\infty)`;
  const inside = extrema.length === 0 ? '' : `[${first}, ${second}]`;
  const [rising, falling] = signOf(lead) > 0 ? [outside, inside] : [inside, outside];
  return [
    rising === '' ? '' : `${say('\\text{increasing on } ', '\\text{递增区间 } ')}${rising}`,
    falling === '' ? '' : `${say('\\text{decreasing on } ', '\\text{递减区间 } ')}${falling}`,
  ]
    .filter((part) => part !== '')
    .join(',\\quad ');
}

function collectFacts(graphed: Graphed, cubic: Cubic): ReadonlyMap<Feature, string> {
  const { say } = graphed;
  const { inflection, extrema, report, constant } = cubic;
  const onAxis = renderPair('0', renderRational(constant));
  const turning = extrema.map(({ isMaximum, x, y }) => {
    const kind = isMaximum
      ? say('\\text{local maximum }', '\\text{极大值 }')
      : say('\\text{local minimum }', '\\text{极小值 }');
    return `${kind}${renderSurd(y)}${say('\\text{ at }', '\\text{，在 }')}x = ${renderSurd(x)}${say('', '\\text{ 处}')}`;
  });
  const onAxes = renderRootPoints(report.roots, say);
  return new Map<Feature, string>([
    ['extrema', turning.length === 0 ? say('\\text{no local extrema}', '\\text{无极值}') : gather(turning)],
    ['inflection', renderPair(renderRational(inflection.x), renderRational(inflection.y))],
    ['monotonicity', renderMonotonicity(graphed, cubic)],
    ['roots', renderRoots(report.roots, say)],
    ...(report.roots.some(({ claim }) => claim.startsWith('\\approx'))
      ? []
      : ([
          ['xIntercepts', onAxes],
          ['intercepts', signOf(constant) === 0 ? onAxes : `${onAxes},\\ ${onAxis}`],
        ] as const)),
    ['yIntercept', onAxis],
  ]);
}

function drawMarks(
  { polynomial, say }: Graphed,
  { extrema, inflection, report, constant }: Cubic,
): readonly Mark[] {
  const named: { readonly x: number; readonly y: number; readonly label: string }[] = [
    ...extrema.map(({ isMaximum, x, y }) => ({
      x: approximateSurd(x),
      y: approximateSurd(y),
      label: `${isMaximum ? say('Maximum', '极大值') : say('Minimum', '极小值')} ${spellPair(spellSurd(x), spellSurd(y))}`,
    })),
    {
      x: inflection.x.valueOf(),
      y: inflection.y.valueOf(),
      label: `${say('Inflection', '拐点')} ${spellPair(spellRational(inflection.x), spellRational(inflection.y))}`,
    },
    ...report.roots.map(({ value, spelled }) => ({ x: value, y: 0, label: spellPair(spelled, '0') })),
    { x: 0, y: constant.valueOf(), label: spellPair('0', spellRational(constant)) },
  ];
  const apart = named.filter(
    (point, index) =>
      !named.slice(0, index).some((other) => agree(point.x, other.x) && agree(point.y, other.y)),
  );
  return [
    { kind: 'curve', expression: typePolynomial(polynomial, 'x') },
    ...apart.map((point) => ({ kind: 'point', ...point }) as const),
  ];
}

function isExtremum({ evaluate }: Graphed, { isMaximum, x }: Extremum, reach: number): boolean {
  const place = approximateSurd(x);
  const sign = isMaximum ? 1 : -1;
  return [place - reach, place + reach].every((near) => (evaluate(place) - evaluate(near)) * sign > 0);
}

function isChecked(graphed: Graphed, { extrema, report, inflection, constant }: Cubic): boolean {
  const { evaluate, polynomial } = graphed;
  const places = extrema.map(({ x }) => approximateSurd(x));
  const reach = ((places[1] ?? 2) - (places[0] ?? 0)) / 2;
  const middle = inflection.x.valueOf();
  const isSymmetric = [0.7, 1.9].every((step) =>
    agree(
      evaluate(middle + step) + evaluate(middle - step),
      2 * inflection.y.valueOf(),
      magnitudeAt(polynomial, Math.abs(middle) + 2),
    ),
  );
  return (
    isSymmetric &&
    agree(evaluate(0), constant.valueOf()) &&
    extrema.every((extremum) => isExtremum(graphed, extremum, reach)) &&
    extrema.every(({ x, y }) =>
      agree(evaluate(approximateSurd(x)), approximateSurd(y), magnitudeAt(polynomial, approximateSurd(x))),
    ) &&
    report.roots.every(({ value }) => agree(evaluate(value), 0, magnitudeAt(polynomial, value)))
  );
}

/** A window that shows the turning points at a readable height; a cubic without them chooses its own. */
function maybeChooseHeights({ extrema, constant }: Cubic): Pick<Frame, 'y'> {
  if (extrema.length === 0) {
    return {};
  }
  const heights = [0, constant.valueOf(), ...extrema.map(({ y }) => approximateSurd(y))];
  const span = Math.max(...heights) - Math.min(...heights);
  return { y: windowAround([Math.min(...heights) - span / 3, Math.max(...heights) + span / 3], 1e-3) };
}

/** Describes the graph of a cubic; null when its numbers are too large to write. */
export function maybePortrayCubic(graphed: Graphed): Portrait | null {
  const cubic = maybeMeasure(graphed);
  if (cubic === null) {
    return null;
  }
  const { extrema, report, inflection, lead } = cubic;
  const middle = inflection.x.valueOf();
  const width = Math.cbrt(Math.abs(4 / lead.valueOf()));
  const places = [0, middle - width, middle + width, ...extrema.map(({ x }) => approximateSurd(x))];
  return {
    steps: [describeSlope(graphed, cubic), describeExtrema(graphed, cubic), ...describeRest(graphed, cubic)],
    facts: collectFacts(graphed, cubic),
    main: ['extrema', 'roots'],
    frame: {
      x: windowAround([...places, ...report.roots.map(({ value }) => value)], 1e-3),
      ...maybeChooseHeights(cubic),
      title: `${graphed.name} = ${spellPolynomial(graphed.polynomial, 'x')}`,
    },
    marks: drawMarks(graphed, cubic),
    isChecked: isChecked(graphed, cubic),
  };
}
