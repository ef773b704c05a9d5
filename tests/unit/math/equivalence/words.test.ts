import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  ['A', '(A)'],
  [String.raw`\text{A}`, 'A'],
  ['(B)', 'B'],
  [String.raw`\text{(B)}`, 'B'],
  ['Choice A', 'A'],
  ['Option C', 'C'],
  ['D.', 'D'],
  [String.raw`\mathrm{(D)}`, String.raw`\text{D}`],
  [String.raw`\textbf{(E)}`, 'E'],
  ['选A', 'A'],
  [String.raw`\text{(B)} 12`, 'B'],
  [String.raw`\textbf{(C)}\ 15`, 'C'],
  [String.raw`\mathrm{(C)}\ 15`, '15'],
  ['yes', 'Yes'],
  [String.raw`\text{Yes}`, 'yes'],
  [String.raw`\text{yes}`, 'True'],
  ['是', 'yes'],
  ['正确', 'true'],
  ['No', String.raw`\text{no}`],
  [String.raw`\text{even}`, 'even'],
  ['east', String.raw`\text{East}`],
  ['no solution', String.raw`\emptyset`],
  ['无解', 'no solution'],
  [String.raw`\varnothing`, String.raw`\emptyset`],
  [String.raw`\text{Evelyn}`, 'Evelyn'],
  [String.raw`\text{ellipse}`, 'Ellipse.'],
  ['Monday', String.raw`\text{Monday}`],
  ['twelve', '12'],
  [String.raw`\text{odd}`, 'odd'],
  [String.raw`\text{does not exist}`, 'DNE'],
  [String.raw`\text{June 20}`, 'June 20'],
  [String.raw`$\text{(A)}$`, 'A'],
  [String.raw`$\emptyset$`, String.raw`$\{\}$`],
  [String.raw`$\varnothing$`, 'no real solutions'],
  [String.raw`面积是 $6\sqrt{3}$ 平方厘米`, String.raw`$6\sqrt3$`],
  [String.raw`$\text{ No }$`, 'no'],
  [String.raw`$\textbf{(B)}$`, String.raw`$\text{B}$`],
  [String.raw`$\mathbf{(A)}\ 5$`, 'A'],
] as const;

const different = [
  ['A', 'B'],
  ['(A)', '(B)'],
  [String.raw`\text{A}`, 'C'],
  ['yes', 'no'],
  ['true', 'false'],
  ['even', 'odd'],
  ['east', 'west'],
  ['no solution', '5'],
  [String.raw`\emptyset`, String.raw`\{0\}`],
  ['6', 'six and a half'],
  ['$A$', '$B$'],
  ['0', String.raw`\emptyset`],
  ['True', 'False'],
  ['是', '否'],
  ['A', 'C'],
  ['(A)', '(D)'],
  ['选A', '选B'],
  ['Tuesday', 'Monday'],
] as const;

describe('answers that are words', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
