import { one, type Rational, renderRational, signOf, spellRational } from '../../exact/rational.ts';
import { surd } from '../../exact/surd.ts';
import { coefficientOf, evaluateAt, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial, spellPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import { type Mark, windowAround } from '../plot-code.ts';
import { display, type Step } from '../solution.ts';
import {
  agree,
  type Feature,
  type Graphed,
  nameAt,
  type Portrait,
  renderPair,
  spellPair,
} from './feature.ts';
import { type Root, renderRootPoints, renderRoots, showExactRoot } from './roots.ts';

function describeSlope({ name, polynomial, say }: Graphed, slope: Rational, height: Rational): Step {
  const [m, b] = [renderRational(slope), renderRational(height)];
  if (signOf(slope) === 0) {
    return {
      title: say('Recognise the graph', '认识图像'),
      body: say(
        `The value is the same for every $x$, so the graph is the horizontal line through $(0, ${b})$:`,
        `无论 $x$ 取何值，函数值都相同，图像是过点 $(0, ${b})$ 的水平直线：`,
      ).concat(display(`${name} = ${b}`)),
    };
  }
  const direction = signOf(slope) > 0 ? say('rises', '上升') : say('falls', '下降');
  return {
    title: say('Read off slope and intercept', '读出斜率和截距'),
    body: say(
      `The equation has the form $y = mx + b$, so the graph is a line. It ${direction} with slope $m = ${m}$ and meets the $y$-axis at $(0, ${b})$, because $b = ${b}$:`,
      `方程具有 $y = kx + b$ 的形式，图像是一条直线：斜率 $k = ${m}$，从左到右${direction}；因为 $b = ${b}$，它与 $y$ 轴交于 $(0, ${b})$：`,
    ).concat(display(`${name} = ${renderPolynomial(polynomial, 'x')}`)),
  };
}

function drawMarks(polynomial: Polynomial, roots: readonly Root[]): readonly Mark[] {
  const height = coefficientOf(polynomial, 0);
  const isThroughOrigin = signOf(height) === 0;
  return [
    { kind: 'curve', expression: typePolynomial(polynomial, 'x') },
    ...roots
      .slice(0, isThroughOrigin ? 0 : 1)
      .map(
        ({ value, spelled }) => ({ kind: 'point', x: value, y: 0, label: spellPair(spelled, '0') }) as const,
      ),
    { kind: 'point', x: 0, y: height.valueOf(), label: spellPair('0', spellRational(height)) },
  ];
}

/** Describes the graph of a polynomial of degree 1 or less. */
export function portrayLine(graphed: Graphed): Portrait {
  const { name, polynomial, evaluate, say } = graphed;
  const [height, slope] = [coefficientOf(polynomial, 0), coefficientOf(polynomial, 1)];
  const root = signOf(slope) === 0 ? null : height.neg().div(slope);
  const roots = root === null ? [] : [showExactRoot(surd(root))];
  const second = evaluateAt(polynomial, one);
  const steps: Step[] = [describeSlope(graphed, slope, height)];
  if (root !== null) {
    steps.push({
      title: say('Find the zero', '求零点'),
      body: say(
        `On the $x$-axis the value is zero: $${renderPolynomial(polynomial, 'x')} = 0$ gives`,
        `在 $x$ 轴上函数值为零：由 $${renderPolynomial(polynomial, 'x')} = 0$ 得`,
      ).concat(display(`x = ${renderRational(root)}`)),
    });
    steps.push({
      title: say('Draw the line', '画图'),
      body: say(
        `Two points fix a line. From $${nameAt(name, '0')} = ${renderRational(height)}$ and $${nameAt(name, '1')} = ${renderRational(second)}$ they are $(0, ${renderRational(height)})$ and $(1, ${renderRational(second)})$.`,
        `两点确定一条直线。由 $${nameAt(name, '0')} = ${renderRational(height)}$ 和 $${nameAt(name, '1')} = ${renderRational(second)}$，取点 $(0, ${renderRational(height)})$ 和 $(1, ${renderRational(second)})$。`,
      ),
    });
  }
  const onAxis = renderPair('0', renderRational(height));
  const isZero = signOf(slope) === 0 && signOf(height) === 0;
  const facts = new Map<Feature, string>([
    ['slope', renderRational(slope)],
    ['yIntercept', onAxis],
    ...(isZero
      ? []
      : ([
          ['roots', renderRoots(roots, say)],
          ['xIntercepts', renderRootPoints(roots, say)],
          ['intercepts', [...roots.map((r) => renderPair(r.claim.slice(2), '0')), onAxis].join(',\\ ')],
        ] as const)),
  ]);
  return {
    steps,
    facts,
    main: signOf(slope) === 0 ? ['yIntercept'] : ['slope', 'yIntercept', 'roots'],
    frame: {
      x: windowAround([0, 1, ...roots.map(({ value }) => value)], 8),
      title: `${name} = ${spellPolynomial(polynomial, 'x')}`,
    },
    marks: drawMarks(polynomial, roots),
    isChecked:
      agree(evaluate(0), height.valueOf()) &&
      agree(evaluate(1) - evaluate(0), slope.valueOf()) &&
      roots.every(({ value }) => agree(evaluate(value), 0, Math.abs(height.valueOf()))),
  };
}
