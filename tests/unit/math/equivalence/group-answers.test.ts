import { expect, it } from 'vitest';
import { groupAnswers } from '#lib/math/equivalence/group-answers.ts';

it.each([
  ['one group for answers that say the same', ['\\frac{1}{2}', '0.5', '1/2'], [[0, 1, 2]]],
  ['the largest group first', ['3', '4', 'x = 4', '5'], [[1, 2], [0], [3]]],
  [
    'the group that came first where two are as large',
    ['3', '4', '4', '3'],
    [
      [0, 3],
      [1, 2],
    ],
  ],
  ['no group for what is no answer', [null, '2', null], [[1]]],
  ['nothing for nothing', [], []],
])('gives %s', (_, answers, groups) => {
  expect(groupAnswers(answers)).toEqual(groups);
});
