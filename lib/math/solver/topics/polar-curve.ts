import { recognizeNumber } from '../../exact/recognize-number.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { maybeWave } from '../function/describe-symmetry.ts';
import { spell } from '../function/draw-function.ts';
import { maybeFindPeriod } from '../function/find-period.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'graph' | 'area' | 'polar' | 'neutral'> = {
  graph: graphPhrases,
  area: [
    ...'area|area enclosed|enclosed area|area inside|enclosed|inside|bounded|area enclosed by|total area'.split(
      '|',
    ),
    ...'面积|围成的面积|所围成的图形的面积|所围图形的面积|围成|所围成的|所围|图形'.split('|'),
  ],
  polar: [
    ...'polar|polar curve|polar equation|polar coordinates|polar graph|cardioid|rose|rose curve|limacon|spiral|lemniscate|circle'.split(
      '|',
    ),
    ...'极坐标|极坐标方程|极坐标曲线|心形线|玫瑰线|螺线|极坐标系|圆|对应'.split('|'),
  ],
  neutral: 'when|over|curve|enclosed by|what|kind|of curve|其'.split('|'),
};

interface Polar {
  readonly radius: Expression;
  readonly angle: string;
}

function maybePolar(question: Question): Polar | null {
  const [formula, ...more] = question.formulas;
  if (formula?.kind !== 'relation' || more.length > 0 || formula.relation.comparison !== '=') {
    return null;
  }
  const { left, right } = formula.relation;
  const isRadius = left.kind === 'symbol' && (left.name === 'r' || left.name === 'rho');
  const names = findFreeVariables(right);
  const [angle = 'theta'] = names;
  return isRadius && names.length <= 1 && ['theta', 't', 'phi'].includes(angle)
    ? { radius: right, angle }
    : null;
}

/** How long the angle has to run until the curve closes; null for one that does not close. */
function maybeClosing({ radius, angle }: Polar): number | null {
  const period = findFreeVariables(radius).length === 0 ? 2 * Math.PI : maybeFindPeriod(radius, angle);
  const r = compileExpression(radius, [angle]);
  const probes = [0.13, 0.71, 1.37, 2.9];
  for (let halves = 1; period !== null && halves <= 24; halves += 1) {
    const turn = halves * Math.PI;
    const sign = halves % 2 === 0 ? 1 : -1;
    if (probes.every((at) => Math.abs(r(at + turn) - sign * r(at)) < 1e-9)) {
      return turn;
    }
  }
  return null;
}

function integrate(f: (x: number) => number, from: number, to: number): number {
  const count = 2000;
  const step = (to - from) / count;
  return (
    Array.from(
      { length: count + 1 },
      (_, index) => f(from + index * step) * (index === 0 || index === count ? 1 : index % 2 === 1 ? 4 : 2),
    ).reduce((sum, value) => sum + value, 0) *
    (step / 3)
  );
}

interface Fact {
  readonly fact: string;
  readonly steps: readonly Step[];
}

/** Whether the radius never changes its sign, so that one turn sweeps every inner point once. */
function maybeArea({ radius, angle }: Polar, closing: number, name: string, say: Say): Fact | null {
  const r = compileExpression(radius, [angle]);
  const values = Array.from({ length: 400 }, (_, index) => r((closing * (index + 0.5)) / 400));
  const isOneSided = values.every((value) => value >= -1e-12) && closing <= 2 * Math.PI + 1e-9;
  const isCovering = closing <= Math.PI + 1e-9 && Math.abs(maybeWave(radius, angle)?.middle ?? 1) < 1e-12;
  const area = integrate((at) => r(at) ** 2 / 2, 0, closing);
  const [shown, end] = [recognizeNumber(area), recognizeNumber(closing)];
  return (isOneSided || isCovering) && shown.isExact && end.isExact
    ? {
        fact: `A = ${shown.latex}`,
        steps: [
          {
            title: say('Find the enclosed area', '求所围面积'),
            body: say(
              'The radius sweeps the inside once while the angle runs through one closing of the curve:',
              '极径在一个周期内恰好扫过内部一次，由面积公式得',
            ).concat(
              display(
                `A = \\frac{1}{2}\\int_{0}^{${end.latex}} \\left(${renderLatex(radius)}\\right)^{2}\\,d${name} = ${shown.latex}`,
              ),
            ),
          },
        ],
      }
    : null;
}

function symmetries({ radius, angle }: Polar, name: string, say: Say): Fact | null {
  const r = compileExpression(radius, [angle]);
  const agrees = (map: (at: number) => number): boolean =>
    [0.2, 0.9, 1.7, 2.6, 4.1].every((at) => Math.abs(r(at) - r(map(at))) < 1e-9);
  const found = [
    ...(agrees((at) => -at)
      ? [{ formula: `r(-${name}) = r(${name})`, en: 'the polar axis', zh: '极轴所在直线' }]
      : []),
    ...(agrees((at) => Math.PI - at)
      ? [{ formula: `r(\\pi - ${name}) = r(${name})`, en: 'the vertical axis', zh: '过极点的竖直直线' }]
      : []),
  ];
  return found.length === 0
    ? null
    : {
        fact: say(
          `\\text{symmetric about ${found.map(({ en }) => en).join(' and ')}}`,
          `\\text{关于${found.map(({ zh }) => zh).join('和')}对称}`,
        ),
        steps: [
          {
            title: say('Look for symmetry', '判断对称性'),
            body: say('The radius is the same at mirrored angles:', '在对称的角上极径相等：').concat(
              display(`r(${name}) = ${renderLatex(radius)}`),
              ...found.map(({ formula }) => display(formula)),
            ),
          },
        ],
      };
}

function listValues({ radius, angle }: Polar, name: string, say: Say): Step {
  const r = compileExpression(radius, [angle]);
  const rows = [0, Math.PI / 2, Math.PI, (3 * Math.PI) / 2].flatMap((at) => {
    const [place, value] = [recognizeNumber(at), recognizeNumber(r(at))];
    return Number.isFinite(r(at)) && value.isExact
      ? [display(`r\\left(${place.latex}\\right) = ${value.latex}`)]
      : [];
  });
  return {
    title: say('Take some values', '取几个值'),
    body: say('Values of the radius at simple angles:', '几个特殊角处的极径：').concat(
      display(`r(${name}) = ${renderLatex(radius)}`),
      ...rows,
    ),
  };
}

function collectFacts(
  { radius, angle }: Polar,
  closing: number | null,
  { area, symmetry }: { readonly area: Fact | null; readonly symmetry: Fact | null },
  say: Say,
): readonly string[] {
  if (closing === null) {
    return [
      say('\\text{the curve does not close}', '\\text{曲线不封闭}'),
      ...(symmetry === null ? [] : [symmetry.fact]),
    ];
  }
  const r = compileExpression(radius, [angle]);
  const farthest = recognizeNumber(
    Math.max(
      ...Array.from({ length: 2400 }, (_, index) => Math.abs(r((closing * index) / 2400))).filter(
        Number.isFinite,
      ),
    ),
  );
  return [
    say(
      `\\text{closes after } ${recognizeNumber(closing).latex}`,
      `\\text{闭合角 } ${recognizeNumber(closing).latex}`,
    ),
    ...(symmetry === null ? [] : [symmetry.fact]),
    ...(farthest.isExact
      ? [
          say(
            `\\text{largest distance from the pole } ${farthest.latex}`,
            `\\text{到极点的最大距离 } ${farthest.latex}`,
          ),
        ]
      : []),
    ...(area === null ? [] : [say(`\\text{enclosed area } ${area.fact}`, `\\text{所围面积 } ${area.fact}`)]),
  ];
}

function solvePolar(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const polar = maybePolar(question);
  if (request === null || polar === null) {
    return null;
  }
  const say = speak(question.language);
  const name = renderLatex({ kind: 'symbol', name: polar.angle });
  const closing = maybeClosing(polar);
  const area = closing === null ? null : maybeArea(polar, closing, name, say);
  if (request.has('area') && area === null) {
    return null;
  }
  const symmetry = symmetries(polar, name, say);
  const facts =
    request.has('area') && area !== null
      ? [area.fact]
      : collectFacts(polar, closing, { area, symmetry }, say);
  const typed = typeExpression(polar.radius, polar.angle, 'θ');
  return {
    topicId: 'polar-curve',
    language: question.language,
    steps: [listValues(polar, name, say), ...(symmetry?.steps ?? []), ...(area?.steps ?? [])],
    answer: joinFacts(facts),
    plotCode: writePlotCode({ title: `r = ${spell(typed)}`, equalAspect: true }, [
      { kind: 'polar', expression: typed, options: { from: 0, to: closing ?? 4 * Math.PI } },
    ]),
  };
}

/** Curves r = r(θ): when they close, symmetry, area, and a picture. */
export const polarCurve: Topic = {
  id: 'polar-curve',
  title: { en: 'polar curves, with symmetry and enclosed area', zh: '极坐标曲线及其对称性和面积' },
  examples: {
    en: ['Plot r = 1 + cos θ', 'Find the area enclosed by r = 2 + cos θ'],
    zh: ['画出极坐标曲线 r = 1 + cos θ', '求 r = 2 + cos θ 所围图形的面积'],
  },
  solve: solvePolar,
};
