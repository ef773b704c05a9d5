import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

type Rows = readonly (readonly number[])[];

function numberOf(latex: string): number {
  return compileExpression(parseExpression(latex), [])();
}

function rowsOf(answer: string): Rows {
  return answer
    .replaceAll(/\\begin\{pmatrix\}|\\end\{pmatrix\}/g, '')
    .split('\\\\')
    .map((row) => row.split('&').map(numberOf));
}

function multiply(left: Rows, right: Rows): Rows {
  return left.map((row) =>
    (right[0] ?? []).map((_, at) =>
      row.reduce((sum, part, index) => sum + part * (right[index]?.[at] ?? 0), 0),
    ),
  );
}

function determinant(rows: Rows): number {
  const [first, ...rest] = rows;
  if (first === undefined) return 1;
  return first.reduce(
    (sum, part, at) =>
      sum + (at % 2 === 0 ? part : -part) * determinant(rest.map((row) => row.toSpliced(at, 1))),
    0,
  );
}

function maybeOff(found: Rows, wanted: Rows): string | null {
  const isSame =
    wanted.length === found.length &&
    wanted.every((row, at) =>
      row.every(
        (part, index) =>
          Math.abs(part - (found[at]?.[index] ?? Number.NaN)) < 1e-8 * Math.max(1, Math.abs(part)),
      ),
    );
  return isSame ? null : `${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`;
}

function make(random: RandomInteger, height: number, width: number): Rows {
  return Array.from({ length: height }, () => Array.from({ length: width }, () => random(-5, 6)));
}

/** The rank by elimination on doubles. */
function rankOf(rows: Rows): number {
  const work = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = work.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = work[at];
    if (pivot === undefined) continue;
    work.splice(at, 1);
    work.splice(rank, 0, pivot);
    for (const row of work.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (const [index, part] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * part;
    }
    rank += 1;
  }
  return rank;
}

function eigenvaluesFault(answer: string, rows: Rows): string | null {
  if (answer.includes('i')) return null;
  const values = answer
    .replaceAll(/\\lambda_\d/g, '')
    .split(',\\ ')
    .map((part) => numberOf(part.replaceAll('=', '')));
  const bad = values.find(
    (value) =>
      Math.abs(
        determinant(rows.map((row, at) => row.map((part, index) => (at === index ? part - value : part)))),
      ) > 1e-6,
  );
  return bad === undefined ? null : `${bad} is no eigenvalue`;
}

/** Matrices, by arithmetic on doubles. */
export const matricesProperties: TopicProperties = {
  topicId: 'matrices',
  makeInstance: (random) => {
    const size = random(2, 3);
    const [a, b] = [make(random, size, size), make(random, size, size)];
    const small = make(random, 2, 2);
    const wide = make(random, random(2, 3), random(2, 4));
    const latex = (rows: Rows): string =>
      `\\begin{pmatrix}${rows.map((row) => row.join('&')).join('\\\\')}\\end{pmatrix}`;
    const typed = (rows: Rows): string => `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
    const identity = a.map((_, at) => a.map((__, index) => (at === index ? 1 : 0)));
    const inverseFault = (answer: string): string | null => {
      if (answer.startsWith('\\text')) return determinant(a) === 0 ? null : `${answer} for ${determinant(a)}`;
      return maybeOff(multiply(a, rowsOf(answer)), identity);
    };
    const value =
      (wanted: number) =>
      (answer: string): string | null =>
        Math.abs(numberOf(answer) - wanted) < 1e-9 ? null : `${answer} and not ${wanted}`;
    const table =
      (wanted: Rows) =>
      (answer: string): string | null =>
        maybeOff(rowsOf(answer), wanted);
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [`Find the determinant of ${typed(a)}`, value(determinant(a))],
      [
        `计算行列式 $\\begin{vmatrix}${a.map((row) => row.join('&')).join('\\\\')}\\end{vmatrix}$`,
        value(determinant(a)),
      ],
      [`Find the inverse of $${latex(a)}$`, inverseFault],
      [`已知 $A=${latex(a)}$，求 $A^{-1}$`, inverseFault],
      [`Compute $${latex(a)}${latex(b)}$`, table(multiply(a, b))],
      [`Let A = ${typed(a)} and B = ${typed(b)}. Find AB.`, table(multiply(a, b))],
      [
        `已知 $A=${latex(a)}$，$B=${latex(b)}$，求 $2A-B$`,
        table(a.map((row, at) => row.map((part, index) => 2 * part - (b[at]?.[index] ?? 0)))),
      ],
      [
        `Find the transpose of ${typed(wide)}`,
        table((wide[0] ?? []).map((_, at) => wide.map((row) => row[at] ?? 0))),
      ],
      [`求矩阵 ${typed(wide)} 的秩`, value(rankOf(wide))],
      [`Find the eigenvalues of ${typed(small)}`, (answer) => eigenvaluesFault(answer, small)],
      [`求矩阵 $${latex(small)}$ 的特征值和特征向量`, () => null],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};
