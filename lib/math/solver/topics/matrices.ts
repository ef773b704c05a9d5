import { renderReal } from '../../exact/real.ts';
import { renderTerm } from '../../latex/render-term.ts';
import type { Statement, Term } from '../../latex/term.ts';
import { mapParts } from '../../verify/term-walk.ts';
import { type Say, speak } from '../language.ts';
import { maybeCharacteristicFact, maybeEigenFact } from '../linear/eigen-facts.ts';
import {
  type MatrixFact,
  maybeDeterminantFact,
  maybeInverseFact,
  maybeProductFact,
  maybeTraceFact,
  reductionFact,
  transposeFact,
} from '../linear/matrix-facts.ts';
import { maybeReadItems } from '../linear/read-items.ts';
import { renderMatrix } from '../linear/render-matrix.ts';
import { type Matrix, maybeValue, transpose, type Value } from '../linear/value.ts';
import { renderVector } from '../linear/vector-facts.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<
  | 'determinant'
  | 'inverse'
  | 'transpose'
  | 'rank'
  | 'reduce'
  | 'values'
  | 'vectors'
  | 'trace'
  | 'product'
  | 'characteristic'
  | 'matrix'
  | 'neutral'
> = {
  determinant:
    'determinant|determinants|det|行列式|的行列式|行列式的值|二阶行列式|三阶行列式|矩阵的行列式'.split('|'),
  inverse: 'inverse|invert|inverse matrix|multiplicative inverse|逆矩阵|的逆矩阵|的逆|逆'.split('|'),
  transpose: 'transpose|transposed|转置|的转置|转置矩阵|的转置矩阵'.split('|'),
  rank: 'rank|秩|的秩'.split('|'),
  reduce:
    'row reduce|reduced row echelon form|row echelon form|rref|row-reduce|row reduction|gaussian elimination|行最简形|行最简形矩阵|化为行最简形|化为行最简形矩阵|行阶梯形'.split(
      '|',
    ),
  values: 'eigenvalue|eigenvalues|特征值|的特征值|全部特征值'.split('|'),
  vectors:
    'eigenvector|eigenvectors|eigenvalues and eigenvectors|eigenvalues and the corresponding eigenvectors|corresponding eigenvectors|特征向量|的特征向量|对应的特征向量|特征值和特征向量|的特征值和特征向量|特征值与特征向量|的特征值与特征向量'.split(
      '|',
    ),
  trace: 'trace|迹|的迹'.split('|'),
  product: 'product|multiply|times|matrix product|product of the matrices|乘积|的乘积|矩阵乘积|相乘'.split(
    '|',
  ),
  characteristic: 'characteristic polynomial|特征多项式|的特征多项式'.split('|'),
  matrix: 'matrix|matrices|矩阵|方阵'.split('|'),
  neutral:
    'sum|difference|add|subtract|power|square|where|when|matrix equation|2x2|3x3|its|work|get|compute the|得|等于|two|把|将|一个|化为|用|通过|行变换|初等行变换|by row operations|as|result|entries|into|to|its'.split(
      '|',
    ),
};

function prepare(text: string): string {
  const named = new Set(
    [...text.matchAll(/(?<![A-Za-z\\])([A-Z])\s*=\s*\$?\s*(?=\\begin)/g)].map(([, letter = '']) => letter),
  );
  const letters = [...named].join('');
  const spread =
    letters === ''
      ? text
      : text.replace(
          new RegExp(`(?<![A-Za-z\\\\{])([${letters}]{2,4})(?![A-Za-z])`, 'g'),
          (_, word: string) => ` ${[...word].join(' \\cdot ')} `,
        );
  return spread
    .replace(/(?<![\\A-Za-z])det(?=\s*[(A-Z\\])/g, '\\det ')
    .replace(/\^\s*-\s*1/g, '^{-1}')
    .replace(/\^\s*\{?\s*(?:\\top|\\mathrm\s*\{?\s*T\s*\}?|T|t)\s*\}?(?![A-Za-z])/g, '^{T}')
    .replace(/'(?=\s|$)/g, '^{T}');
}

interface MatrixText {
  readonly matrices: readonly Matrix[];
  readonly expression: Term | null;
  readonly names: ReadonlyMap<string, Term>;
  readonly prose: string;
}

function maybeDefinition(statement: Statement): readonly [string, Term] | null {
  if (statement.kind !== 'relation' || statement.terms.length !== 2 || statement.comparisons[0] !== '=')
    return null;
  const [left, right] = statement.terms;
  return left?.kind === 'symbol' && right?.kind === 'matrix' ? [left.name, right] : null;
}

/** Puts the matrices in for their names. */
function insert(term: Term, names: ReadonlyMap<string, Term>): Term {
  if (term.kind === 'symbol') return names.get(term.name) ?? term;
  if (term.kind === 'power' && term.exponent.kind === 'symbol' && term.exponent.name === 'T')
    return { kind: 'call', name: 'transpose', args: [insert(term.base, names)] };
  const whole = mapParts(term, (part) => insert(part, names));
  const [operand] = whole.kind === 'call' && /^(?:abs|det)$/.test(whole.name) ? whole.args : [];
  return operand?.kind === 'matrix' ? { ...operand, isDeterminant: true } : whole;
}

function maybeReadMatrices(prompt: string): MatrixText | null {
  const items = maybeReadItems(prompt, prepare);
  if (items === null) return null;
  const defined = items.statements.flatMap((statement) => {
    const found = maybeDefinition(statement);
    return found === null ? [] : [found];
  });
  const names = new Map(defined);
  const rest = items.statements.filter((statement) => maybeDefinition(statement) === null);
  const terms = rest.flatMap((statement) =>
    statement.kind === 'term' ? [insert(statement.term, names)] : [],
  );
  const isPlain = (term: Term): boolean => term.kind === 'matrix' && !term.isDeterminant;
  const expressions = terms.filter((term) => !isPlain(term));
  const plain = terms.filter(isPlain);
  const used = plain.length > 0 || expressions.length > 0 ? plain : defined.map(([, term]) => term);
  const matrices = used.flatMap((term) => {
    const value = maybeValue(term, new Map());
    return value?.kind === 'matrix'
      ? [value.matrix]
      : value?.kind === 'vector'
        ? [value.vector.map((part) => [part])]
        : [];
  });
  if (terms.length < rest.length || expressions.length > 1 || matrices.length < used.length) return null;
  return { matrices, expression: expressions[0] ?? null, names, prose: items.prose };
}

function renderValue(value: Value): string {
  if (value.kind === 'number') return renderReal(value.number);
  return value.kind === 'matrix' ? renderMatrix(value.matrix) : renderVector(value.vector, true);
}

function maybeExpressionFact(term: Term, say: Say): MatrixFact | null {
  if (term.kind === 'matrix') {
    const value = maybeValue({ ...term, isDeterminant: false }, new Map());
    return value?.kind === 'matrix' ? maybeDeterminantFact(value.matrix, say) : null;
  }
  if (term.kind === 'power' && term.base.kind === 'matrix' && renderTerm(term.exponent) === '-1') {
    const value = maybeValue(term.base, new Map());
    return value?.kind === 'matrix' ? maybeInverseFact(value.matrix, say) : null;
  }
  const parts = term.kind === 'multiply' ? term.factors.map((factor) => maybeValue(factor, new Map())) : [];
  const [left, right] = parts;
  if (
    parts.length === 2 &&
    left?.kind === 'matrix' &&
    right !== undefined &&
    right !== null &&
    right.kind !== 'number'
  )
    return maybeProductFact(
      left.matrix,
      right.kind === 'matrix' ? right.matrix : right.vector.map((part) => [part]),
      say,
    );
  const value = maybeValue(term, new Map());
  if (
    value === null ||
    JSON.stringify(value, (_, part) =>
      part instanceof Map ? 0 : typeof part === 'bigint' ? 0 : part,
    ).includes('"exact":null')
  )
    return null;
  return {
    answer: renderValue(value),
    steps: [
      {
        title: say('Calculate', '计算'),
        body: say('Entry by entry,', '逐个元素计算得').concat(
          display(`${renderTerm(term)} = ${renderValue(value)}`),
        ),
      },
    ],
  };
}

/** What is asked of one matrix. */
const operations: Readonly<Record<string, (matrix: Matrix, say: Say) => MatrixFact | null>> = {
  vectors: (matrix, say) => maybeEigenFact(matrix, true, say),
  values: (matrix, say) => maybeEigenFact(matrix, false, say),
  determinant: maybeDeterminantFact,
  inverse: maybeInverseFact,
  transpose: (matrix, say) => transposeFact(matrix, transpose(matrix), say),
  rank: (matrix, say) => reductionFact(matrix, true, say),
  reduce: (matrix, say) => reductionFact(matrix, false, say),
  trace: maybeTraceFact,
  characteristic: maybeCharacteristicFact,
};

function maybeFact(
  { matrices, expression }: MatrixText,
  request: ReadonlySet<string>,
  say: Say,
): MatrixFact | null {
  const words = [...request].filter((word) => word !== 'matrix' && word !== 'neutral');
  const [asked, ...more] = words.filter((word) => word !== 'values' || !words.includes('vectors'));
  const [only, second] = matrices;
  if (expression !== null) {
    const isFitting = asked === undefined || /^(?:determinant|inverse|product|transpose)$/.test(asked);
    return isFitting && more.length === 0 && matrices.length === 0
      ? maybeExpressionFact(expression, say)
      : null;
  }
  if (only === undefined || asked === undefined || more.length > 0) return null;
  if (asked === 'product')
    return second !== undefined && matrices.length === 2 ? maybeProductFact(only, second, say) : null;
  return matrices.length === 1 ? (operations[asked]?.(only, say) ?? null) : null;
}

const largest = 5;

function solveMatrices(question: Question): Solution | null {
  if (!/\\begin|\[\s*\[|;|matri|矩阵|行列式|determinant/i.test(question.text)) return null;
  const text = maybeReadMatrices(question.text);
  const request = text === null ? null : maybeReadRequest({ ...question, prose: text.prose }, lexicon);
  if (text === null || request === null) return null;
  if (text.matrices.some((matrix) => matrix.length > largest || (matrix[0]?.length ?? 0) > largest + 1))
    return null;
  const fact = maybeFact(text, request, speak(question.language));
  if (fact === null || fact.steps.length === 0) return null;
  return {
    topicId: 'matrices',
    language: question.language,
    steps: fact.steps,
    answer: fact.answer,
    plotCode: null,
  };
}

/** Matrices of numbers. */
export const matrices: Topic = {
  id: 'matrices',
  title: {
    en: 'matrices: determinant, inverse, product, rank, eigenvalues',
    zh: '矩阵：行列式、逆矩阵、乘积、秩、特征值',
  },
  examples: {
    en: ['Find the inverse of [[1, 2], [3, 4]]', 'Find the eigenvalues and eigenvectors of [[2, 1], [1, 2]]'],
    zh: ['求矩阵 [[1, 2], [3, 4]] 的逆矩阵', '求矩阵 [[2, 1], [1, 2]] 的特征值和特征向量'],
  },
  solve: solveMatrices,
};
