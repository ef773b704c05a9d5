import { renderReal } from '../../exact/real.ts';
import { renderTerm } from '../../latex/render-term.ts';
import { type Say, speak } from '../language.ts';
import { drawVectors } from '../linear/draw-vectors.ts';
import { collapse, insert } from '../linear/insert-vectors.ts';
import { distanceFact, maybeLineFact, midpointFact, pointLineFact } from '../linear/point-facts.ts';
import { maybeReadVectors, type NamedVector, type VectorText } from '../linear/read-vectors.ts';
import { maybeValue } from '../linear/value.ts';
import {
  crossFact,
  dotFact,
  lengthFact,
  maybeAngleFact,
  maybeProjectionFact,
  maybeUnitFact,
  renderVector,
  sumFact,
  type VectorFact,
  type VectorWording,
} from '../linear/vector-facts.ts';
import { parallelFact, perpendicularFact } from '../linear/vector-relations.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<
  | 'dot'
  | 'cross'
  | 'length'
  | 'angle'
  | 'cosine'
  | 'projection'
  | 'scalar'
  | 'unit'
  | 'parallel'
  | 'perpendicular'
  | 'sum'
  | 'difference'
  | 'distance'
  | 'midpoint'
  | 'line'
  | 'vector'
  | 'graph'
  | 'neutral'
> = {
  dot: 'dot product|scalar product|inner product|dot|数量积|内积|点积|点乘|的数量积|标量积'.split('|'),
  cross: 'cross product|vector product|cross|叉积|向量积|外积|叉乘|的向量积'.split('|'),
  length: 'magnitude|length|norm|modulus|lengths|模|的模|模长|的模长|长度|的长度|大小'.split('|'),
  angle:
    'angle|angle between|angle between the vectors|angle formed by|夹角|的夹角|夹角的大小|所成的角|所成角|夹角大小'.split(
      '|',
    ),
  cosine:
    'cosine|cosine of the angle between|cosine of the angle|夹角的余弦|夹角的余弦值|夹角余弦值|夹角余弦|的夹角的余弦值|的夹角的余弦'.split(
      '|',
    ),
  projection:
    'projection|vector projection|orthogonal projection|projection of|project|投影向量|上的投影向量|方向上的投影向量'.split(
      '|',
    ),
  scalar:
    'scalar projection|scalar component|component|投影|上的投影|方向上的投影|上的投影数量|上的投影的数量'.split(
      '|',
    ),
  unit: 'unit vector|unit vector in the direction|unit vector in the same direction|normalize|normalise|单位向量|同方向的单位向量|方向的单位向量|同向的单位向量|方向上的单位向量'.split(
    '|',
  ),
  parallel: 'parallel|collinear|平行|共线|是否平行|是否共线|判断是否平行'.split('|'),
  perpendicular: 'perpendicular|orthogonal|垂直|正交|是否垂直|是否正交|是否互相垂直|互相垂直'.split('|'),
  sum: 'sum|add|addition|的和向量|resultant'.split('|'),
  difference: 'difference|subtract|的差|差'.split('|'),
  distance:
    'distance|distance between|how far|how far apart|距离|的距离|之间的距离|间的距离|两点间的距离|两点之间的距离|到直线'.split(
      '|',
    ),
  midpoint: [
    ...'midpoint|mid-point|middle|中点|的中点|中点坐标|的中点坐标|线段的中点|线段'.split('|'),
    ...['segment', 'line segment'].flatMap((what) =>
      ['joining', 'with endpoints', 'connecting', 'between', 'joining the points', 'whose endpoints are'].map(
        (how) => `midpoint of the ${what} ${how}`,
      ),
    ),
  ],
  line: 'line through|line passing through|line that passes through|straight line through|line joining|line|straight line|过|经过|直线|的直线|直线的方程|的直线方程|直线方程|两点的直线|两点的直线方程|到直线'.split(
    '|',
  ),
  vector: 'vector|vectors|向量|平面向量|空间向量'.split('|'),
  graph: graphPhrases,
  neutral:
    'point|points|two points|two vectors|two|between|from|onto|along|direction|direction of|same direction|segment|line segment|whether|check|check whether|and the|r|determine whether|number|each other|you|calculate the|result|out|work|how|get|to|点|两点|两点间|两点之间|到|之间|间|方向|方向上|判断|是否|同方向|与|把|两个|一个|两向量|两个向量|二者|的|o|end points|endpoints|in the direction|as|there|them'.split(
      '|',
    ),
};

type Operation = (text: VectorText, wording: VectorWording) => VectorFact | null;

function withPair(
  apply: (pair: readonly [NamedVector, NamedVector], wording: VectorWording) => VectorFact | null,
): Operation {
  return ({ operands }, wording) => {
    const [first, second] = operands;
    const isPair =
      operands.length === 2 &&
      first !== undefined &&
      second !== undefined &&
      first.vector.length === second.vector.length;
    return isPair ? apply([first, second], wording) : null;
  };
}

function withOne(apply: (one: NamedVector, wording: VectorWording) => VectorFact | null): Operation {
  return ({ operands }, wording) => {
    const [only] = operands;
    return operands.length === 1 && only !== undefined ? apply(only, wording) : null;
  };
}

const inPlane = (apply: typeof maybeLineFact): Operation =>
  withPair((pair, wording) => (pair[0].vector.length === 2 ? apply(pair, wording) : null));

const distance: Operation = (text, wording) => {
  const [point] = text.operands;
  if (text.line === null) return withPair(distanceFact)(text, wording) ?? withOne(lengthFact)(text, wording);
  return text.operands.length === 1 && point?.vector.length === 2
    ? pointLineFact(point, text.line, wording)
    : null;
};

/** The first one whose words were used is what is asked. */
const operations: readonly (readonly [string, Operation])[] = [
  ['distance', distance],
  ['midpoint', withPair(midpointFact)],
  ['cosine', withPair((pair, wording) => maybeAngleFact(pair, true, wording))],
  ['angle', withPair((pair, wording) => maybeAngleFact(pair, false, wording))],
  ['scalar', withPair((pair, wording) => maybeProjectionFact(pair, true, wording))],
  ['projection', withPair((pair, wording) => maybeProjectionFact(pair, false, wording))],
  ['unit', withOne(maybeUnitFact)],
  ['dot', withPair(dotFact)],
  ['cross', withPair((pair, wording) => (pair[0].vector.length === 3 ? crossFact(pair, wording) : null))],
  ['parallel', withPair(parallelFact)],
  ['perpendicular', withPair(perpendicularFact)],
  ['length', withOne(lengthFact)],
  ['sum', withPair((pair, wording) => sumFact(pair, 1, wording))],
  ['difference', withPair((pair, wording) => sumFact(pair, -1, wording))],
  ['line', inPlane(maybeLineFact)],
];

function maybeExpressionFact(
  { expression, names, isColumn }: VectorText,
  { say }: VectorWording,
): VectorFact | null {
  const value = expression === null ? null : maybeValue(expression, names);
  if (expression === null || value === null || value.kind === 'matrix') return null;
  const title = say('Put the components in', '代入坐标');
  const lead = say('Work component by component:', '按坐标运算：');
  if (value.kind === 'vector') {
    const line = `${renderTerm(insert(expression, names))} = ${renderVector(value.vector, isColumn)}`;
    const name = names.size > 0 ? renderTerm(expression) : '';
    return {
      answer: renderVector(value.vector, isColumn),
      result: { name: name.includes('begin') ? '' : name, vector: value.vector },
      steps: [{ title, body: lead + display(line) }],
    };
  }
  const { term, lines } = collapse(expression, names);
  if (names.size === 0 && lines.length === 0) return null;
  const answer = renderReal(value.number);
  const shown = [...lines, `${renderTerm(term)} = ${answer}`].map(display).join('');
  return { answer, steps: [{ title, body: lead + shown }] };
}

/** The vector from one named point to another. */
function maybeArrowFact(
  { operands, names }: VectorText,
  { say, isColumn }: VectorWording,
): VectorFact | null {
  const [only] = operands;
  const ends = /^\\overrightarrow\{([A-Z])([A-Z])\}$/.exec(only?.name ?? '');
  const [from, to] = [names.get(ends?.[1] ?? ''), names.get(ends?.[2] ?? '')];
  if (only === undefined || from?.kind !== 'vector' || to?.kind !== 'vector') return null;
  const line = `${renderVector(to.vector)} - ${renderVector(from.vector)} = ${renderVector(only.vector)}`;
  return {
    answer: renderVector(only.vector, isColumn),
    steps: [
      {
        title: say('Subtract the coordinates', '坐标相减'),
        body: say('End minus start:', '终点坐标减去起点坐标：').concat(display(line)),
      },
    ],
  };
}

function introduce({ operands }: VectorText, say: Say): string {
  const shown = operands
    .map(({ name, vector }) => `$${name} = ${renderVector(vector)}$`)
    .join(say(', ', '，'));
  return `${say('Let', '设')} ${shown}${say('. ', '。')}`;
}

function maybeFact(
  text: VectorText,
  request: ReadonlySet<string>,
  wording: VectorWording,
): VectorFact | null {
  const asked = operations.filter(([word]) => request.has(word));
  if (text.expression !== null) {
    const isPlain = asked.every(([word]) => /^(?:dot|cross|length|sum|difference)$/.test(word));
    return isPlain && text.line === null ? maybeExpressionFact(text, wording) : null;
  }
  const isLineAsked =
    asked.length > 1 &&
    asked.every(([word]) => word === 'distance' || word === 'line' || word === 'midpoint');
  const [first] = asked;
  if (first === undefined) return maybeArrowFact(text, wording);
  return asked.length > 1 && !isLineAsked && !request.has('cosine') ? null : first[1](text, wording);
}

function solveVectors(question: Question): Solution | null {
  if (!/\(|\\begin|⟨|<|\\langle|\[|[ij]/.test(question.text)) return null;
  const text = maybeReadVectors(question.text);
  if (text === null || text.operands.some(({ vector }) => vector.length > 3 || vector.length < 2))
    return null;
  const prose = text.prose.replace(/的和(?=$|[。,，.?？])/g, 'sum ');
  const request = maybeReadRequest({ ...question, prose }, lexicon);
  if (request === null) return null;
  const wording = { say: speak(question.language), isColumn: text.isColumn };
  const fact = maybeFact(text, request, wording);
  const [first, ...rest] = fact?.steps ?? [];
  if (fact === null || first === undefined) return null;
  const isNamed = text.operands.length > 0;
  return {
    topicId: 'vectors',
    language: question.language,
    steps: [
      { title: first.title, body: (isNamed ? introduce(text, wording.say) : '') + first.body },
      ...rest,
    ],
    answer: fact.answer,
    plotCode: drawVectors(text, fact, request, wording.say),
  };
}

/** Vectors and points of the plane and of space. */
export const vectors: Topic = {
  id: 'vectors',
  title: {
    en: 'vectors: sums, products, lengths, angles, projections, distances',
    zh: '向量：运算、数量积、模、夹角、投影、距离',
  },
  examples: {
    en: [
      'Find the angle between the vectors (1, 2) and (3, 1)',
      'Find the dot product of (1, 2, 3) and (4, 5, 6)',
    ],
    zh: ['已知 a=(1,2), b=(3,4)，求 a 与 b 的数量积', '求向量 (1,2) 与 (3,1) 的夹角'],
  },
  solve: solveVectors,
};
