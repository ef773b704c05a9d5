import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  [String.raw`\begin{pmatrix}1\\2\end{pmatrix}`, '(1,2)'],
  [String.raw`\begin{bmatrix}1&2\end{bmatrix}`, String.raw`\begin{pmatrix}1&2\end{pmatrix}`],
  [String.raw`\begin{pmatrix} 1/2 \\ 3 \end{pmatrix}`, String.raw`\begin{pmatrix} 0.5 \\ 3 \end{pmatrix}`],
  [String.raw`2\begin{pmatrix}1\\2\end{pmatrix}`, String.raw`\begin{pmatrix}2\\4\end{pmatrix}`],
  [String.raw`\langle 1,2 \rangle`, '(1,2)'],
  [
    String.raw`\begin{pmatrix} -2 & 1 \\ 0 & 3 \end{pmatrix}`,
    String.raw`\left[\begin{array}{cc} -2 & 1 \\ 0 & 3\end{array}\right]`,
  ],
  [String.raw`\begin{vmatrix}1&2\\3&4\end{vmatrix}`, '-2'],
  ['(1,-2,3)', String.raw`\begin{pmatrix}1\\-2\\3\end{pmatrix}`],
] as const;

const different = [
  [String.raw`\begin{pmatrix}1\\2\end{pmatrix}`, String.raw`\begin{pmatrix}2\\1\end{pmatrix}`],
  [String.raw`\begin{pmatrix}1&0\\0&1\end{pmatrix}`, String.raw`\begin{pmatrix}1&0\\0&2\end{pmatrix}`],
  [String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, String.raw`\begin{pmatrix}1&3\\2&4\end{pmatrix}`],
  [String.raw`\begin{pmatrix}1\\2\end{pmatrix}`, String.raw`\begin{pmatrix}1\\2\\3\end{pmatrix}`],
] as const;

describe('answers that are matrices', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
