import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  [
    'Find the inverse of [[1, 2], [3, 4]]',
    '\\begin{pmatrix} -2 & 1 \\\\ \\frac{3}{2} & -\\frac{1}{2} \\end{pmatrix}',
  ],
  ['求矩阵 [[1, 2], [2, 4]] 的逆矩阵', '\\text{不可逆}'],
  ['Find the determinant of \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '-2'],
  ['Find the determinant of the matrix 1 2; 3 4', '-2'],
  ['Compute $\\det\\begin{pmatrix}1&2&3\\\\0&1&4\\\\5&6&0\\end{pmatrix}$', '1'],
  ['计算行列式 $\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}$', '-2'],
  [
    'Let A = [[1,2],[3,4]] and B = [[0,1],[1,0]]. Find AB.',
    '\\begin{pmatrix} 2 & 1 \\\\ 4 & 3 \\end{pmatrix}',
  ],
  [
    '已知 $A=\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$，求 $A^2$',
    '\\begin{pmatrix} 7 & 10 \\\\ 15 & 22 \\end{pmatrix}',
  ],
  ['Transpose of [[1,2,3],[4,5,6]]', '\\begin{pmatrix} 1 & 4 \\\\ 2 & 5 \\\\ 3 & 6 \\end{pmatrix}'],
  ['Find the rank of \\begin{bmatrix}1&2&3\\\\2&4&6\\\\1&1&1\\end{bmatrix}', '2'],
  [
    'Row reduce [[1,2,3],[4,5,7]]',
    '\\begin{pmatrix} 1 & 0 & -\\frac{1}{3} \\\\ 0 & 1 & \\frac{5}{3} \\end{pmatrix}',
  ],
  ['Find the eigenvalues of [[0,-1],[1,0]]', '\\lambda_1 = i,\\ \\lambda_2 = -i'],
  [
    'Find the eigenvalues of [[1,1],[1,0]]',
    '\\lambda_1 = \\frac{1 - \\sqrt{5}}{2},\\ \\lambda_2 = \\frac{1 + \\sqrt{5}}{2}',
  ],
  ['Find the eigenvalues of [[2,0,0],[0,2,0],[0,0,3]]', '\\lambda_1 = \\lambda_2 = 2,\\ \\lambda_3 = 3'],
  [
    '求矩阵 [[2, 1], [1, 2]] 的特征值和特征向量',
    '\\lambda_1 = 1:\\ \\begin{pmatrix} 1 \\\\ -1 \\end{pmatrix};\\quad \\lambda_2 = 3:\\ \\begin{pmatrix} 1 \\\\ 1 \\end{pmatrix}',
  ],
  ['What is the trace of [[1,2],[3,4]]?', '5'],
  ['Find the characteristic polynomial of [[1,2],[3,4]]', '\\lambda^{2} - 5\\lambda - 2'],
];

const declined: readonly string[] = [
  'Find the determinant of [[1,2,3],[4,5,6]]',
  'Find the product of [[1,2],[3,4]] and [[1,2,3]]',
  'Find the eigenvalues of [[1,2,0],[0,1,3],[1,0,1]]',
  'Find the determinant and the Jordan form of [[1,2],[3,4]]',
];

describe('matrices', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'matrices').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('matrices');
  });
});
