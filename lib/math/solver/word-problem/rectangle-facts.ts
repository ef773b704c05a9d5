import { one, type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { isRational, maybeSquareRoot } from '../../exact/surd.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Step } from '../solution.ts';
import { type Measure, maybeReadRectangle, type RectangleFact } from './read-rectangle.ts';
import { showAmount } from './story.ts';

interface Sides {
  readonly length: Rational;
  readonly width: Rational;
  readonly steps: readonly Step[];
}

type Known = Readonly<Partial<Record<Measure, Rational>>>;
type Relation = Extract<RectangleFact, { kind: 'relation' }>;

/** From a side and the perimeter or the area to the other side. */
function maybeOther(known: Known, say: Say): Sides | null {
  const { length, width, perimeter, area } = known;
  if (length !== undefined && width !== undefined) return { length, width, steps: [] };
  const given = length ?? width;
  if (given === undefined) return null;
  const isLength = length !== undefined;
  const title = say(`Find the ${isLength ? 'width' : 'length'}`, isLength ? '求宽' : '求长');
  const shown = showAmount(given);
  const other =
    area !== undefined ? area.div(given) : perimeter === undefined ? null : perimeter.div(2).sub(given);
  if (other === null || signOf(other) <= 0) return null;
  const found =
    area !== undefined
      ? step(
          title,
          say('The area divided by the side that is known:', '面积除以已知的边长：'),
          `\\frac{${showAmount(area)}}{${shown}} = ${showAmount(other)}`,
        )
      : step(
          title,
          say('Half the perimeter less the side that is known:', '周长的一半减去已知的边长：'),
          `\\frac{${showAmount(perimeter ?? zero)}}{2} - ${shown} = ${showAmount(other)}`,
        );
  return isLength
    ? { length: given, width: other, steps: [found] }
    : { length: other, width: given, steps: [found] };
}

function renderOther({ times, more }: Relation, name: string): string {
  const lead = times.equals(1) ? name : `${renderRational(times)}${name}`;
  return signOf(more) === 0 ? lead : `${lead} ${signOf(more) < 0 ? '-' : '+'} ${showAmount(more.abs())}`;
}

/** From how the sides compare, and the perimeter, the area or one side, to both. */
function maybeByRelation(relation: Relation, known: Known, say: Say): Sides | null {
  const { times, more, of } = relation;
  const { perimeter, area } = known;
  const base = of === 'length' ? 'width' : 'length';
  const own_ = known[of];
  const given = known[base];
  const word = of === 'length' ? say('the width', '宽') : say('the length', '长');
  const other = renderOther(relation, 'x');
  const make = (small: Rational, equation: string): Sides | null => {
    const large = small.mul(times).add(more);
    if (signOf(small) <= 0 || signOf(large) <= 0) return null;
    const set = step(
      say('Set up the equation', '列方程'),
      say(`Let $x$ be ${word}; the other side is $${other}$:`, `设${word}为 $x$，则另一边为 $${other}$：`),
      equation,
      `x = ${showAmount(small)}`,
    );
    const second = step(
      say('Find the other side', '求另一边'),
      say('It is', '另一边为'),
      `${renderValue(relation, small)} = ${showAmount(large)}`,
    );
    const [length, width] = of === 'length' ? [large, small] : [small, large];
    return { length, width, steps: [set, second] };
  };
  if (given !== undefined) return make(given, `x = ${showAmount(given)}`);
  if (own_ !== undefined) return make(own_.sub(more).div(times), `${other} = ${showAmount(own_)}`);
  if (perimeter !== undefined) {
    return make(perimeter.div(2).sub(more).div(times.add(one)), `2(x + ${other}) = ${showAmount(perimeter)}`);
  }
  if (area === undefined) return null;
  const root = maybeSquareRoot(more.mul(more).add(times.mul(area).mul(4)));
  if (root === null || !isRational(root)) return null;
  const [low, high] = [root.rational.neg(), root.rational].map((sign) => sign.sub(more).div(times.mul(2)));
  const product = signOf(more) === 0 ? `x \\cdot ${other}` : `x(${other})`;
  const line = `${product} = ${showAmount(area)} \\iff x = ${renderRational(low ?? zero)} \\quad\\text{${say('or', '或')}}\\quad x = ${renderRational(high ?? zero)}`;
  return make(high ?? zero, line);
}

function renderValue({ times, more }: Relation, small: Rational): string {
  const lead = times.equals(1) ? showAmount(small) : `${renderRational(times)} \\cdot ${showAmount(small)}`;
  return signOf(more) === 0 ? lead : `${lead} ${signOf(more) < 0 ? '-' : '+'} ${showAmount(more.abs())}`;
}

const names: Readonly<Record<Measure, readonly [en: string, zh: string]>> = {
  length: ['length', '长'],
  width: ['width', '宽'],
  perimeter: ['perimeter', '周长'],
  area: ['area', '面积'],
};

function sizeOf(measure: Measure, { length, width }: Sides): Rational {
  switch (measure) {
    case 'length':
      return length;
    case 'width':
      return width;
    case 'perimeter':
      return length.add(width).mul(2);
    case 'area':
      return length.mul(width);
  }
}

function explainMeasure(measure: Measure, sides: Sides, say: Say): readonly Step[] {
  const [l, w, value] = [sides.length, sides.width, sizeOf(measure, sides)].map(showAmount);
  if (measure === 'area')
    return [
      step(
        say('Find the area', '求面积'),
        say('Length times width:', '长乘宽：'),
        `${l} \\cdot ${w} = ${value}`,
      ),
    ];
  if (measure === 'perimeter')
    return [
      step(
        say('Find the perimeter', '求周长'),
        say('Twice the length and the width:', '长与宽之和的 2 倍：'),
        `2 \\cdot (${l} + ${w}) = ${value}`,
      ),
    ];
  return [];
}

function draw({ length, width }: Sides): string {
  const [l, w] = [length.valueOf(), width.valueOf()];
  const label = (value: Rational): string => showAmount(value).replace(/\\frac\{(\d+)\}\{(\d+)\}/, '$1/$2');
  return writePlotCode({ equalAspect: true }, [
    {
      kind: 'call',
      name: 'polygon',
      args: [
        [
          [0, 0],
          [l, 0],
          [l, w],
          [0, w],
        ],
      ],
    },
    { kind: 'segment', from: [0, 0], to: [l, 0], options: { label: label(length) } },
    { kind: 'segment', from: [l, 0], to: [l, w], options: { label: label(width) } },
  ]);
}

/** Answers what is asked of one rectangle whose sides follow from what is told; null where a word is not understood. */
export function maybeAnswerRectangle(text: string, say: Say): Reply | null {
  const facts = maybeReadRectangle(text);
  if (facts === null) return null;
  const told = facts.flatMap((fact) => (fact.kind === 'measure' ? [fact] : []));
  const relations = facts.flatMap((fact) => (fact.kind === 'relation' ? [fact] : []));
  const asked = facts.flatMap((fact) => (fact.kind === 'ask' ? fact.measures : []));
  const units = new Set([...told, ...relations].flatMap((fact) => (fact.unit === '' ? [] : [fact.unit])));
  const known: Known = Object.fromEntries(told.map(({ measure, value }) => [measure, value]));
  const [relation, ...more] = relations;
  const isPlain = units.size <= 1 && more.length === 0 && told.length === Object.keys(known).length;
  if (!isPlain || asked.length === 0 || told.length + relations.length !== 2) return null;
  const sides = relation === undefined ? maybeOther(known, say) : maybeByRelation(relation, known, say);
  if (sides === null || !isConfirmed(known, sides)) return null;
  const values = asked.map((measure) => showAmount(sizeOf(measure, sides)));
  const answer =
    asked.length === 1
      ? (values[0] ?? '')
      : asked.map((measure, index) => `\\text{${say(...names[measure])}} = ${values[index]}`).join(',\\ ');
  const steps = [...sides.steps, ...asked.flatMap((measure) => explainMeasure(measure, sides, say))];
  return steps.length === 0 ? null : { steps, answer, plotCode: draw(sides) };
}

/** What was told of the rectangle holds for the sides that were found, by floating-point numbers. */
function isConfirmed(known: Known, { length, width }: Sides): boolean {
  const [l, w] = [length.valueOf(), width.valueOf()];
  const found: Readonly<Record<Measure, number>> = {
    length: l,
    width: w,
    perimeter: 2 * (l + w),
    area: l * w,
  };
  return (['length', 'width', 'perimeter', 'area'] as const).every((measure) => {
    const value = known[measure];
    return (
      value === undefined || Math.abs(value.valueOf() - found[measure]) <= 1e-9 * Math.max(1, found[measure])
    );
  });
}
