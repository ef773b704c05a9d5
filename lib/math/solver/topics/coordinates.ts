import { type Rational, renderRational } from '../../exact/rational.ts';
import type { Real } from '../../exact/real.ts';
import type { Statement, Term } from '../../latex/term.ts';
import { renderTurns } from '../complex/complex-number.ts';
import { maybeTurns } from '../coordinates/angle-term.ts';
import {
  type Conversion,
  fromPolar,
  fromSpherical,
  maybeToPolar,
  maybeToSpherical,
} from '../coordinates/convert.ts';
import { parenthesize } from '../graph/feature.ts';
import { type Say, speak } from '../language.ts';
import { maybeReadItems } from '../linear/read-items.ts';
import { maybeValue } from '../linear/value.ts';
import { windowAround, writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<
  'polar' | 'rectangular' | 'cylindrical' | 'spherical' | 'radians' | 'degrees' | 'neutral'
> = {
  polar: 'polar|polar coordinates|polar form|极坐标|点的极坐标'.split('|'),
  rectangular:
    'rectangular|cartesian|rectangular coordinates|cartesian coordinates|直角坐标|平面直角坐标'.split('|'),
  cylindrical: 'cylindrical|cylindrical coordinates|柱坐标|柱面坐标'.split('|'),
  spherical: 'spherical|spherical coordinates'.split('|'),
  radians: 'radians|radian|radian measure|弧度|弧度制|弧度数'.split('|'),
  degrees: 'degrees|degree|degree measure|角度|角度制|度|度数'.split('|'),
  neutral:
    'convert|point|from|into|to|express|write|change|as|where|enter your answer in the form|with|把|将|化为|化成|转化为|转换为|换算成|转换成|写成|点|表示|为|用|的点|coordinate|angle|measure|angles|度化|成'.split(
      '|',
    ),
};

type System = 'polar' | 'rectangular' | 'cylindrical' | 'spherical';

const systems: readonly (readonly [System, string])[] = [
  ['polar', '(?:polar|极坐标)'],
  ['rectangular', '(?:rectangular|cartesian|(?:平面)?直角坐标)'],
  ['cylindrical', '(?:cylindrical|柱面?坐标)'],
  ['spherical', 'spherical'],
];

/** The system that a point is to be written in. */
function maybeTarget(prose: string): System | null {
  const found = systems.filter(([, name]) =>
    new RegExp(
      `(?:to|into|in|as|化为|化成|转化为|转换为|转换成|写成) (?:the )?${name}|(?:化为|化成|转化为|转换为|转换成|写成)${name}|${name}(?: coordinates)? of`,
    ).test(prose),
  );
  const target = found.filter(([name]) => !new RegExp(`□ in ${name}`).test(prose));
  return target.length === 1 ? (target[0]?.[0] ?? null) : null;
}

function prepare(text: string): string {
  return text
    .replace(/(?<=\d)\s*degrees?(?![a-z])|(?<=\d)\s*度(?=化|转|换|等)/gi, '°')
    .replace(/(?<=\d|π|\})\s*(?:rad|radians?|弧度)(?=\s*(?:to|into|in|化|转|换))/gi, ' ')
    .replace(
      /[,，]?\s*(?:where|with)?\s*\$?\s*r\s*(?:>|\\gt)\s*0\s*\$?\s*(?:and|,|，)\s*\$?\s*0\s*(?:\\leq?|≤|<=)\s*(?:\\theta|θ)\s*<\s*2\s*(?:\\pi|π)\s*\$?/g,
      ' ',
    )
    .replace(/enter your answer[^.]*\./gi, ' ');
}

function pointOf(statement: Statement): readonly Term[] | null {
  const term =
    statement.kind === 'term'
      ? statement.term
      : statement.kind === 'relation' && statement.terms.length === 2
        ? statement.terms[1]
        : undefined;
  return term?.kind === 'tuple' ? term.items : null;
}

function realOf(term: Term | undefined): Real | null {
  const value = term === undefined ? null : maybeValue(term, new Map());
  return value?.kind === 'number' && value.number.exact !== null ? value.number : null;
}

function maybeRectangular(items: readonly Term[], target: System, say: Say): Conversion | null {
  const parts = items.map(realOf);
  const known = parts.flatMap((part) => (part === null ? [] : [part]));
  if (known.length < parts.length) return null;
  if (target === 'spherical') return known.length === 3 ? maybeToSpherical(known, say) : null;
  return known.length === (target === 'polar' ? 2 : 3) ? maybeToPolar(known, say) : null;
}

function maybeBack(items: readonly Term[], source: System, say: Say): Conversion | null {
  const [first, second, third] = items;
  const radius = realOf(first);
  const theta = second === undefined ? null : maybeTurns(second);
  if (radius === null || theta === null || theta.mul(12).d !== 1n) return null;
  if (source === 'polar') return items.length === 2 ? fromPolar(radius, theta, null, say) : null;
  if (third === undefined || items.length !== 3) return null;
  if (source === 'cylindrical') {
    const height = realOf(third);
    return height === null ? null : fromPolar(radius, theta, height, say);
  }
  const phi = maybeTurns(third);
  return phi === null || phi.mul(12).d !== 1n ? null : fromSpherical(radius, theta, phi, say);
}

function maybePoint(
  items: readonly Term[],
  request: ReadonlySet<string>,
  prose: string,
  say: Say,
): Conversion | null {
  const target = maybeTarget(prose);
  if (target === null) return null;
  const others = systems.map(([name]) => name).filter((name) => request.has(name) && name !== target);
  const [source = target === 'rectangular' ? 'polar' : 'rectangular', ...more] = others;
  if (more.length > 0) return null;
  if (source === 'rectangular') return maybeRectangular(items, target, say);
  return target === 'rectangular' ? maybeBack(items, source, say) : null;
}

function maybeAngle(term: Term, turns: Rational, isToRadians: boolean, question: Question): Solution | null {
  const say = speak(question.language);
  if (isToRadians !== (term.kind === 'quantity')) return null;
  const degrees = renderRational(turns.mul(180));
  const answer = isToRadians ? renderTurns(turns) : `${degrees}^{\\circ}`;
  const line = isToRadians
    ? `${degrees}^{\\circ} = ${degrees} \\cdot \\frac{\\pi}{180} = ${answer}`
    : `${renderTurns(turns)} = ${renderTurns(turns)} \\cdot \\frac{180^{\\circ}}{\\pi} = ${answer}`;
  return {
    topicId: 'coordinates',
    language: question.language,
    steps: [
      {
        title: isToRadians ? say('Go over to radians', '化为弧度') : say('Go over to degrees', '化为角度'),
        body: say('A half turn is $180^{\\circ}$ or $\\pi$, so', '因为 $180^{\\circ} = \\pi$，所以').concat(
          display(line),
        ),
      },
    ],
    answer,
    plotCode: null,
  };
}

function draw({ coordinates, place: [x, y] }: Conversion, say: Say): string | null {
  if (coordinates.length !== 2) return null;
  const [a, b] = [Number(x.toFixed(9)), Number(y.toFixed(9))];
  return writePlotCode(
    {
      x: windowAround([0, a], 2),
      y: windowAround([0, b], 2),
      equalAspect: true,
      title: say('The point and its angle', '点与极角'),
    },
    [
      { kind: 'segment', from: [0, 0], to: [a, b], options: { label: 'r' } },
      ...(a > 0 && b === 0
        ? []
        : [
            {
              kind: 'call',
              name: 'angle',
              args: [[0, 0], [1, 0], [a, b], { label: 'θ', ...(b < 0 ? { reflex: true } : {}) }],
            } as const,
          ]),
      { kind: 'point', x: a, y: b, label: 'P' },
    ],
  );
}

function solveCoordinates(question: Question): Solution | null {
  if (
    !/polar|rectangular|cartesian|cylindrical|spherical|radian|degree|坐标|弧度|角度|度/i.test(question.text)
  )
    return null;
  const items = maybeReadItems(question.text, prepare);
  const request = items === null ? null : maybeReadRequest({ ...question, prose: items.prose }, lexicon);
  const [statement] = items?.statements ?? [];
  if (items === null || request === null || statement === undefined || items.statements.length !== 1)
    return null;
  const point = pointOf(statement);
  if (point === null) {
    const term = statement.kind === 'term' ? statement.term : null;
    const turns = term === null ? null : maybeTurns(term);
    const isOne = request.has('radians') !== request.has('degrees');
    return term === null || turns === null || !isOne
      ? null
      : maybeAngle(term, turns, request.has('radians'), question);
  }
  const say = speak(question.language);
  const conversion = maybePoint(point, request, items.prose, say);
  if (conversion === null) return null;
  return {
    topicId: 'coordinates',
    language: question.language,
    steps: conversion.steps,
    answer: parenthesize(conversion.coordinates.join(', ')),
    plotCode: draw(conversion, say),
  };
}

/** Points in other coordinates, angles in other units. */
export const coordinates: Topic = {
  id: 'coordinates',
  title: {
    en: 'polar, cylindrical and spherical coordinates, degrees and radians',
    zh: '极坐标与直角坐标互化，角度与弧度互化',
  },
  examples: {
    en: ['Convert the point (1, 1) to polar coordinates', 'Convert 120° to radians'],
    zh: ['把直角坐标 (1, 1) 化为极坐标', '把 60° 化为弧度'],
  },
  solve: solveCoordinates,
};
