import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { maybePositive, type Story, showAmount, story } from '../word-problem/story.ts';
import { checkedReply } from './answer-stories.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A measure of a shape, from lengths by name. */
interface Measure {
  /** The formula with letters, LaTeX. */
  readonly formula: string;
  /** The formula with the lengths put in, LaTeX. */
  readonly filled: (show: Readonly<Record<string, string>>) => string;
  /** The exact value, without π where it has that factor. */
  readonly value: (lengths: Readonly<Record<string, Rational>>) => Rational;
  readonly hasPi: boolean;
  /** The value by plain floating-point arithmetic. */
  readonly check: (lengths: Readonly<Record<string, number>>) => number;
  /** Of a length: 1 for a length, 2 for an area, 3 for a volume. */
  readonly dimension: 1 | 2 | 3;
}

const zero = rational(0);
const of = (lengths: Readonly<Record<string, Rational>>, name: string): Rational => lengths[name] ?? zero;
const at = (lengths: Readonly<Record<string, number>>, name: string): number => lengths[name] ?? Number.NaN;
const cube = (value: Rational): Rational => value.mul(value).mul(value);
const square = (value: Rational): Rational => value.mul(value);

const measures: Readonly<Record<string, Measure>> = {
  circleArea: {
    formula: 'A = \\pi r^{2}',
    filled: ({ r }) => `\\pi \\cdot ${r}^{2}`,
    value: (lengths) => square(of(lengths, 'r')),
    hasPi: true,
    check: (lengths) => Math.PI * at(lengths, 'r') ** 2,
    dimension: 2,
  },
  circumference: {
    formula: 'C = 2 \\pi r',
    filled: ({ r }) => `2 \\pi \\cdot ${r}`,
    value: (lengths) => of(lengths, 'r').mul(2),
    hasPi: true,
    check: (lengths) => 2 * Math.PI * at(lengths, 'r'),
    dimension: 1,
  },
  sphereVolume: {
    formula: 'V = \\frac{4}{3} \\pi r^{3}',
    filled: ({ r }) => `\\frac{4}{3} \\pi \\cdot ${r}^{3}`,
    value: (lengths) => cube(of(lengths, 'r')).mul(rational(4, 3)),
    hasPi: true,
    check: (lengths) => (4 / 3) * Math.PI * at(lengths, 'r') ** 3,
    dimension: 3,
  },
  sphereSurface: {
    formula: 'S = 4 \\pi r^{2}',
    filled: ({ r }) => `4 \\pi \\cdot ${r}^{2}`,
    value: (lengths) => square(of(lengths, 'r')).mul(4),
    hasPi: true,
    check: (lengths) => 4 * Math.PI * at(lengths, 'r') ** 2,
    dimension: 2,
  },
  cylinderVolume: {
    formula: 'V = \\pi r^{2} h',
    filled: ({ r, h }) => `\\pi \\cdot ${r}^{2} \\cdot ${h}`,
    value: (lengths) => square(of(lengths, 'r')).mul(of(lengths, 'h')),
    hasPi: true,
    check: (lengths) => Math.PI * at(lengths, 'r') ** 2 * at(lengths, 'h'),
    dimension: 3,
  },
  coneVolume: {
    formula: 'V = \\frac{1}{3} \\pi r^{2} h',
    filled: ({ r, h }) => `\\frac{1}{3} \\pi \\cdot ${r}^{2} \\cdot ${h}`,
    value: (lengths) => square(of(lengths, 'r')).mul(of(lengths, 'h')).div(3),
    hasPi: true,
    check: (lengths) => (Math.PI * at(lengths, 'r') ** 2 * at(lengths, 'h')) / 3,
    dimension: 3,
  },
  cubeVolume: {
    formula: 'V = a^{3}',
    filled: ({ a }) => `${a}^{3}`,
    value: (lengths) => cube(of(lengths, 'a')),
    hasPi: false,
    check: (lengths) => at(lengths, 'a') ** 3,
    dimension: 3,
  },
  cubeSurface: {
    formula: 'S = 6 a^{2}',
    filled: ({ a }) => `6 \\cdot ${a}^{2}`,
    value: (lengths) => square(of(lengths, 'a')).mul(6),
    hasPi: false,
    check: (lengths) => 6 * at(lengths, 'a') ** 2,
    dimension: 2,
  },
  squareArea: {
    formula: 'A = a^{2}',
    filled: ({ a }) => `${a}^{2}`,
    value: (lengths) => square(of(lengths, 'a')),
    hasPi: false,
    check: (lengths) => at(lengths, 'a') ** 2,
    dimension: 2,
  },
  trapezoidArea: {
    formula: 'S = \\frac{(a + b) h}{2}',
    filled: ({ a, b, h }) => `\\frac{(${a} + ${b}) \\cdot ${h}}{2}`,
    value: (lengths) => of(lengths, 'a').add(of(lengths, 'b')).mul(of(lengths, 'h')).div(2),
    hasPi: false,
    check: (lengths) => ((at(lengths, 'a') + at(lengths, 'b')) / 2) * at(lengths, 'h'),
    dimension: 2,
  },
  parallelogramArea: {
    formula: 'S = a h',
    filled: ({ a, h }) => `${a} \\cdot ${h}`,
    value: (lengths) => of(lengths, 'a').mul(of(lengths, 'h')),
    hasPi: false,
    check: (lengths) => at(lengths, 'a') * at(lengths, 'h'),
    dimension: 2,
  },
  boxVolume: {
    formula: 'V = a b h',
    filled: ({ a, b, h }) => `${a} \\cdot ${b} \\cdot ${h}`,
    value: (lengths) => of(lengths, 'a').mul(of(lengths, 'b')).mul(of(lengths, 'h')),
    hasPi: false,
    check: (lengths) => at(lengths, 'a') * at(lengths, 'b') * at(lengths, 'h'),
    dimension: 3,
  },
  squarePerimeter: {
    formula: 'P = 4 a',
    filled: ({ a }) => `4 \\cdot ${a}`,
    value: (lengths) => of(lengths, 'a').mul(4),
    hasPi: false,
    check: (lengths) => 4 * at(lengths, 'a'),
    dimension: 1,
  },
};

function showWithPi(value: Rational, hasPi: boolean): string {
  if (!hasPi) return showAmount(value);
  if (value.equals(1)) return '\\pi';
  return value.d === 1n
    ? `${value.n} \\pi`
    : `\\frac{${value.n === 1n ? '' : `${value.n} `}\\pi}{${value.d}}`;
}

/** The lengths of a question, a diameter halved; null where one is missing. */
function readLengths(groups: Groups): Readonly<Record<string, Rational>> | null {
  const half = maybePositive(groups.d)?.div(2);
  const entries = ['r', 'h', 'a', 'b'].flatMap((name) => {
    const value = maybePositive(groups[name]);
    return value === null ? [] : [[name, value] as const];
  });
  const known = half === undefined ? entries : [...entries, ['r', half] as const];
  return known.length === 0 ? null : Object.fromEntries(known);
}

const squares: Readonly<Record<1 | 2 | 3, readonly [english: string, chinese: string]>> = {
  1: ['', ''],
  2: ['square ', '平方'],
  3: ['cubic ', '立方'],
};

/** `\text{ cm}^{2}`, `\text{ square feet}`, `\text{ 平方厘米}`; nothing without a unit. */
function renderUnit(unit: string | undefined, dimension: 1 | 2 | 3): string {
  if (unit === undefined) return '';
  const [english, chinese] = squares[dimension];
  if (/\p{Script=Han}/u.test(unit)) return ` \\text{ ${chinese}${unit}}`;
  if (unit.length > 2) return ` \\text{ ${english}${unit}}`;
  return ` \\text{ ${unit}}${dimension === 1 ? '' : `^{${dimension}}`}`;
}

function measure(key: keyof typeof measures) {
  return (groups: Groups, say: Say): Reply | null => {
    const [found, lengths] = [measures[key], readLengths(groups)];
    if (found === undefined || lengths === null) return null;
    const shown = Object.fromEntries(
      Object.entries(lengths).map(([name, value]) => [
        name,
        value.d === 1n ? showAmount(value) : `\\left(${renderRational(value)}\\right)`,
      ]),
    );
    const answer = showWithPi(found.value(lengths), found.hasPi);
    const name = found.formula.replace(/ =.*/, '');
    const radius = lengths.r;
    const halved =
      groups.d === undefined || radius === undefined
        ? []
        : [
            step(
              say('Halve the diameter', '由直径求半径'),
              say('The radius is half of it:', '半径是直径的一半：'),
              `r = ${showAmount(radius.mul(2))} \\div 2 = ${renderRational(radius)}`,
            ),
          ];
    const why = say(`By $${found.formula}$:`, `由公式 $${found.formula}$：`);
    const fill = step(
      say('Use the formula', '代入公式'),
      why,
      `${name} = ${found.filled(shown)} = ${answer}`,
    );
    const numbers = Object.fromEntries(
      Object.entries(lengths).map(([each, value]) => [each, value.valueOf()]),
    );
    const unit = renderUnit(groups.unit, found.dimension);
    const reply = { steps: [...halved, fill], answer: `${answer}${unit}`, plotCode: null };
    return checkedReply(reply, found.check(numbers));
  };
}

const ask = '(?:what is|find|compute|calculate|determine) the';
const unit =
  '(?: ?(?<unit>cm|mm|m|km|inches|feet|centimeters|meters|厘米|米|分米|毫米|units?|单位)(?: long)?)?';
const repeated = '(?: ?\\k<unit>)?';
const radius = `(?:with (?:a )?|of |whose |having (?:a )?|that has (?:a )?)?(?:radius (?:of |is |= ?)?(?:r ?= ?)?#r|diameter (?:of |is |= ?)?(?:d ?= ?)?#d)${unit}`;
const side = (name: string) =>
  `(?:with |whose |of |having )?(?:an? |its )?(?:${name})s? (?:length |lengths )?(?:of |is |= ?)?(?:length )?#a${unit}`;
const both = `(?:with |whose |of |having )?(?:a )?(?:base )?(?:radius (?:of |is )?#r${unit} and (?:a )?height (?:of |is )?#h|height (?:of |is )?#h${unit} and (?:a )?(?:base )?radius (?:of |is )?#r)${repeated}`;

/** Areas, perimeters, surfaces and volumes of the shapes that have a formula at school. */
export const measureStories: readonly Story[] = [
  story(`${ask} area of (?:a|the) circle ${radius}`, measure('circleArea')),
  story(`${ask} circumference of (?:a|the) circle ${radius}`, measure('circumference')),
  story(`${ask} volume of (?:a|the) sphere ${radius}`, measure('sphereVolume')),
  story(`${ask} surface area of (?:a|the) sphere ${radius}`, measure('sphereSurface')),
  story(`${ask} volume of (?:a|the) (?:right )?(?:circular )?cylinder ${both}`, measure('cylinderVolume')),
  story(`${ask} volume of (?:a|the) (?:right )?(?:circular )?cone ${both}`, measure('coneVolume')),
  story(`${ask} volume of (?:a|the) cube ${side('side|edge')}`, measure('cubeVolume')),
  story(`${ask} (?:total )?surface area of (?:a|the) cube ${side('side|edge')}`, measure('cubeSurface')),
  story(`${ask} area of (?:a|the) square ${side('side')}`, measure('squareArea')),
  story(`${ask} perimeter of (?:a|the) square ${side('side')}`, measure('squarePerimeter')),
  story(`(?:求)? ?(?:半径[为是] ?#r|直径[为是] ?#d)${unit} ?的圆的面积(?:是多少)?`, measure('circleArea')),
  story(`(?:求)? ?(?:半径[为是] ?#r|直径[为是] ?#d)${unit} ?的圆的周长(?:是多少)?`, measure('circumference')),
  story(`(?:求)? ?(?:半径[为是] ?#r|直径[为是] ?#d)${unit} ?的球的体积(?:是多少)?`, measure('sphereVolume')),
  story(
    `(?:求)? ?(?:半径[为是] ?#r|直径[为是] ?#d)${unit} ?的球的表面积(?:是多少)?`,
    measure('sphereSurface'),
  ),
  story(
    `(?:求)? ?底面半径[为是] ?#r${unit}[,，]? ?高[为是] ?#h${repeated} ?的圆柱的体积(?:是多少)?`,
    measure('cylinderVolume'),
  ),
  story(
    `(?:求)? ?底面半径[为是] ?#r${unit}[,，]? ?高[为是] ?#h${repeated} ?的圆锥的体积(?:是多少)?`,
    measure('coneVolume'),
  ),
  story(`(?:求)? ?(?:棱长|边长)[为是] ?#a${unit} ?的正方体的体积(?:是多少)?`, measure('cubeVolume')),
  story(`(?:求)? ?(?:棱长|边长)[为是] ?#a${unit} ?的正方体的表面积(?:是多少)?`, measure('cubeSurface')),
  story(`(?:求)? ?边长[为是] ?#a${unit} ?的正方形的面积(?:是多少)?`, measure('squareArea')),
  story(`(?:求)? ?边长[为是] ?#a${unit} ?的正方形的周长(?:是多少)?`, measure('squarePerimeter')),
  story(
    `${ask} area of (?:a|the) trapezoid with (?:parallel sides|bases) (?:of )?(?:lengths? )?#a${unit} and #b${repeated},? and (?:a )?height (?:of )?#h${repeated}`,
    measure('trapezoidArea'),
  ),
  story(
    `(?:求)? ?上底(?:是|为)? ?#a${unit}[,，]? ?下底(?:是|为)? ?#b${repeated}[,，]? ?高(?:是|为)? ?#h${repeated} ?的梯形的?面积(?:是多少)?`,
    measure('trapezoidArea'),
  ),
  story(
    `(?:1个)?梯形的?上底(?:是|为)? ?#a${unit}[,，]? ?下底(?:是|为)? ?#b${repeated}[,，]? ?高(?:是|为)? ?#h${repeated}[,.]? ?求?(?:它的|这个梯形的)?面积(?:是多少)?`,
    measure('trapezoidArea'),
  ),
  story(
    `${ask} area of (?:a|the) parallelogram with (?:a )?base (?:of )?#a${unit} and (?:a )?height (?:of )?#h${repeated}`,
    measure('parallelogramArea'),
  ),
  story(
    `(?:求)? ?底(?:是|为)? ?#a${unit}[,，]? ?高(?:是|为)? ?#h${repeated} ?的平行四边形的?面积(?:是多少)?`,
    measure('parallelogramArea'),
  ),
  story(
    `${ask} volume of (?:a|the) (?:rectangular (?:box|prism|solid)|box|cuboid) with (?:a )?length (?:of )?#a${unit}, (?:a )?width (?:of )?#b${repeated},? and (?:a )?height (?:of )?#h${repeated}`,
    measure('boxVolume'),
  ),
  story(
    `(?:求)? ?(?:1个)?长(?:是|为)? ?#a${unit}[,，]? ?宽(?:是|为)? ?#b${repeated}[,，]? ?高(?:是|为)? ?#h${repeated} ?的长方体的?体积(?:是多少)?`,
    measure('boxVolume'),
  ),
];
