import { describe, expect, it } from 'vitest';
import { maxReadableLength, readStatement } from '#lib/math/latex/read-statement.ts';
import { spellReading } from './spell-statement.ts';

type Table = readonly (readonly [latex: string, understood: string])[];

const products: Table = [
  ['2x+3', '((2*x) + 3)'],
  ['a(b+c)', '(a*(b + c))'],
  ['(x+1)(x-1)', '((x + 1)*(x + -1))'],
  ['3(0)-2', '((3*0) + -2)'],
  ['(2)(3)(-4)', '(2*3*-4)'],
  ['x \\cdot -3', '(x*-3)'],
  ['6 \\div 2', '(6/2)'],
  ['1/2x', '((1/2)*x)'],
  ['2/3*5/x', '(((2/3)*5)/x)'],
  ['-x^2', '-x^2'],
  ['2^{n+1}', '2^(n + 1)'],
  ['x^12', 'x^12'],
  ['x^-1', 'x^-1'],
  ['x²y', '(x^2*y)'],
  ['2 \\times 3 · 4', '(2*3*4)'],
  ['x_1 + x_{12} + v_{\\text{max}}', '(x_1 + x_12 + v_max)'],
  ['AB^2 + BC^2', '(AB^2 + BC^2)'],
  ['A + B + AB', '(A + B + (A*B))'],
  ['Lily + 2', '(Lily + 2)'],
  ['e^{i\\pi}', 'E^(I*PI)'],
  ['x = -b \\pm \\sqrt{\\Delta}', 'x = (-b ± sqrt[Delta])'],
];

const functions: Table = [
  ['\\sin x\\cdot 2', '(sin[x]*2)'],
  ['\\sin 2x', 'sin[(2*x)]'],
  ['\\sin n\\pi', 'sin[(n*PI)]'],
  ['\\sin\\frac{\\pi}{6}', 'sin[(PI/6)]'],
  ['\\sin x \\cos x', '(sin[x]*cos[x])'],
  ['\\sin^2 x + \\cos(x)^2', '(sin[x]^2 + cos[x]^2)'],
  ['\\sin^{-1} x', 'asin[x]'],
  ['\\log_2 8', 'log[8, 2]'],
  ['\\log_264', 'log[64, 2]'],
  ['e^\\ln(x)', 'E^ln[x]'],
  ['\\lg 100 + \\ln e', '(log[100] + ln[E])'],
  ['\\ln x^2', 'ln[x^2]'],
  ['\\left|x\\right|^2 + \\lvert y \\rvert^2', '(abs[x]^2 + abs[y]^2)'],
  ['2xsin(x)', '(2*x*sin[x])'],
  ['sqrt(2) + √3', '(sqrt[2] + sqrt[3])'],
  ['\\sqrt[3]{x}', 'root[x, 3]'],
  ['|x-1| + 2|x|', '(abs[(x + -1)] + (2*abs[x]))'],
  ['||x|-|y||', 'abs[(abs[x] + -abs[y])]'],
  ['\\lfloor x \\rfloor \\lvert y \\rvert', '(floor[x]*abs[y])'],
  ['\\binom{5}{2} + {n \\choose k}', '(binomial[5, 2] + binomial[n, k])'],
  ['\\mathrm{C}_5^2 + A_5^2', '(binomial[5, 2] + permutations[5, 2])'],
  ['{}_5C_2', 'binomial[5, 2]'],
  ['C(5,2) = 10', 'binomial[5, 2] = 10'],
  ['f(x+1)', 'f<(x + 1)>'],
  ["f'(x) + f^{-1}(2) + f''(0)", "(f'<x> + f⁻¹<2> + f''<0>)"],
  ['P(A \\cap B)', 'P<A intersection B>'],
  ['p(0)', 'p<0>'],
  ['m(x-1)', '(m*(x + -1))'],
  ['7 \\bmod 3', 'mod[7, 3]'],
  ['\\vec{a} \\cdot \\mathbf{b}', 'dot[vec a, vec b]'],
  ['\\exp\\{-x\\}', 'exp[-x]'],
  ['m\\angle A + \\angle ABC', '(angle A + angle ABC)'],
  ['sin²x + log₂8 + sin30°', '(sin[x]^2 + log[8, 2] + sin[30 degree])'],
];

const numbers: Table = [
  ['\\frac12', '(1/2)'],
  ['3\\frac{1}{2}', '(3 + (1/2))'],
  ['3 1/2', '(3 + (1/2))'],
  ['3\\frac{x}{2}', '(3*(x/2))'],
  ['1,234,567', '1234567'],
  ['1{,}000 + 32,\\!349 + 1\\,000', '(1000 + 32349 + 1000)'],
  ['(1,200 + 800)', '(1200 + 800)'],
  ['(100,200)', 'tuple(100, 200)'],
  ['\\{1,000, 2,000\\}', '{1000, 2000}'],
  ['1,22', 'list of 1 | 22'],
  ['0.\\overline{3}', '1/3'],
  ['0.1\\overline{6} + 0.\\dot{3}', '(1/6 + 1/3)'],
  ['1.5\\times10^3', '(3/2*10^3)'],
  ['½ + 2¾', '((1/2) + (2 + (3/4)))'],
  ['101_2', '5'],
  ['101_{\\text{two}}', '5'],
];

const quantities: Table = [
  ['\\$5.50', '11/2 dollar'],
  ['20\\% + 20%', '(20 percent + 20 percent)'],
  ['\\sin 30^\\circ', 'sin[30 degree]'],
  ['5 \\text{ cm}^2', '5 cm^2'],
  ['60 \\text{ miles per hour} = 60\\text{ mi/h}', '60 mile/hour = 60 mile/hour'],
  ['10\\,\\mathrm{km}/\\mathrm{h}', '10 km/hour'],
  ['12平方米', '12 m^2'],
  ['35 cm', '35 cm'],
  ['3 \\text{ boxes} \\times \\$2/\\text{box}', '(3 box*2 dollar/box)'],
  ['12 \\frac{\\text{inches}}{\\text{foot}}', '12 inch/foot'],
  ['\\$1,000 \\text{ per week}', '1000 dollar/week'],
  ['$125$ miles', '125 mile'],
  ['20 ^{\\circ}\\text{C}', '20 celsius'],
  ['\\text{12 apples}', '12 apple'],
  ['9.8\\,\\mathrm{m/s^2}', '49/5 m/second^2'],
  ['5\\,\\mathrm{N}\\cdot\\mathrm{m}', '5 newton*m'],
  ['$28$ %', '28 percent'],
];

const calculus: Table = [
  ['\\int_0^1 x^2\\,dx', 'integral dx 0..1 of x^2'],
  ['\\int \\frac{dx}{x} = \\ln|x| + C', 'integral dx  of (1/x) = (ln[abs[x]] + C)'],
  ['\\int_0^1\\int_0^2 xy\\,dx\\,dy', 'integral dy 0..1 of integral dx 0..2 of (x*y)'],
  ['\\lim_{x\\to 0^+} \\frac{1}{x}', 'limit x->0 right of (1/x)'],
  ['\\lim_{h\\to 0} 2x+h', 'limit h->0 both of ((2*x) + h)'],
  ['\\sum_{k=1}^{n} k + 1', '(sum k=1..n of k + 1)'],
  ['\\sum_{k=1}^{n} k^2 + k', 'sum k=1..n of (k^2 + k)'],
  ['\\frac{d}{dx} x^2', 'derivative 1 by x of x^2'],
  [
    '\\frac{d^2y}{dx^2} + \\frac{\\partial u}{\\partial t}',
    '(derivative 2 by x of y + derivative 1 by t of u)',
  ],
  ['dy/dx = y', 'derivative 1 by x of y = y'],
  ["y'' + y = 0", "(y''<> + y) = 0"],
  ['\\left[\\frac{x^3}{3}\\right]_0^1', 'difference  0..1 of (x^3/3)'],
  ['\\left. x^2 \\right|_0^1', 'difference  0..1 of x^2'],
  ['x^2\\Big|_{x=0}^{1}', 'difference x 0..1 of x^2'],
];

const statements: Table = [
  ['1 < x \\leqslant 2', '1 < x <= 2'],
  ['12k + 1 \\equiv 0 \\pmod{7}', '((12*k) + 1) == 0 modulo 7'],
  ['n \\equiv 1 \\mod 4', 'n == 1 modulo 4'],
  ['x=1 \\text{ or } x=2', 'or of x = 1 | x = 2'],
  ['x=1或x=2', 'or of x = 1 | x = 2'],
  ['x = 2, 3', 'list of x = 2 | x = 3'],
  ['x, y > 0', 'list of x > 0 | y > 0'],
  ['1, 2, \\text{ and } 3', 'list of 1 | 2 | 3'],
  ['k\\pi, k \\in \\mathbb{Z}', 'list of (k*PI) | k in set Z'],
  ['\\boxed{k=45} \\quad \\text{and} \\quad \\boxed{n=2}', 'and of k = 45 | n = 2'],
  ['x^2=4 \\implies x=\\pm2', 'x^2 = 4 => x = (0 ± 2)'],
  ['\\therefore x = 3', 'x = 3'],
  ['x^2 = 1 \\text{ if } x = 1', 'x = 1 => x^2 = 1'],
  ['x \\in (1, 2] \\cup [3, \\infty)', 'x in ]1; 2] union [3; INFINITY['],
  ['x \\in (1, 2)', 'x in ]1; 2['],
  ['(-3, 2)', 'tuple(-3, 2)'],
  ['\\begin{cases} x+y=3 \\\\ x-y=1 \\end{cases}', 'and of (x + y) = 3 | (x + -y) = 1'],
  ['\\left\\{ \\begin{array}{l} x=1 \\\\ y=2 \\end{array} \\right.', 'and of x = 1 | y = 2'],
  [
    'f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
    'f<x> = 1 if x > 0; 0 if else',
  ],
  ['\\begin{aligned} a &= b+c \\\\[4pt] &= d \\end{aligned}', 'a = (b + c) = d'],
  ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', 'matrix [1, 2][3, 4]'],
  ['\\begin{vmatrix} 1 & 2 \\\\ 3 & 4 \\end{vmatrix}', 'determinant [1, 2][3, 4]'],
  ['e = \\frac{c}{a}', 'e = (c/a)'],
  ['i = 1, 2', 'list of i = 1 | i = 2'],
  ['\\text{Total} = 2 + 3', '"Total" = (2 + 3)'],
  ['\\text{Even}', '"Even"'],
  ['$$x = 1.$$', 'x = 1'],
  ['x % a comment', 'x'],
  ['y = 3x \\quad (1)', 'y = (3*x)'],
  ['x = 2 \\quad y = 3', 'list of x = 2 | y = 3'],
];

const unread: readonly string[] = [
  '|a|b|c|',
  '\\log_10 x',
  'AB \\parallel CD',
  '\\{x \\mid x > 2\\}',
  '',
  '2 3',
  'x 2',
  'a/bc',
  '1/2\\pi',
  '6 \\div 2(1+2)',
  '\\sin x (x+1)',
  '\\sin x e^x',
  '\\sin x / x',
  'f^2(x)',
  '3\\frac{5}{4}',
  'x^2^3',
  'n!!',
  '12:00',
  '= 5',
  'x =',
  '(x+1',
  'x+1)',
  '(x+1]',
  '{x',
  '\\frac{1}{2',
  '(x+1,200)',
  '1, 2, \\ldots, n',
  '\\{x \\mid x > 0\\}',
  'a \\mid b',
  'x \\to 2',
  '\\int_0^1 x^2',
  '\\int_0 x dx',
  '\\sum_{d|n} d',
  '\\lim f(x)',
  'x^2 + x \\Big|_0^1',
  '\\cancel{x} + 1',
  '102_2',
  '12^{\\text{th}}',
  '9 \\text{ PM}',
  '\\text{Dijana rowed } 50 \\text{ miles}',
  '\\unknown{x}',
  '\\frac{\\partial^2 f}{\\partial x \\partial y}',
  'h(x) = h + x',
  '5 \\text{ m} \\text{ s}',
  'x § y',
  'du = 2x\\,dx',
  'x < -1 \\cup x > 1',
  'a \\quad b',
  'f \\circ g',
  '(f+g)(x)',
  '0.333...',
  '1:2:3',
  '{2}{3}',
  'x=2(舍去)',
  '\\text{x = 5}',
  '\\triangle',
];

describe.each([
  ['products', products],
  ['functions', functions],
  ['numbers', numbers],
  ['quantities', quantities],
  ['calculus', calculus],
  ['statements', statements],
])('reads %s', (_kind, table) => {
  it.each(table)('understands %s', (latex, understood) => {
    expect(spellReading(latex)).toBe(understood);
  });
});

it.each(unread)('does not read %j', (latex) => {
  expect(readStatement(latex)).toMatchObject({ kind: 'unread', reason: expect.stringMatching(/\w/) });
});

it('applies a declared function to anything', () => {
  expect(spellReading('h(x+1)')).toBe('(h*(x + 1))');
  expect(spellReading('h(x+1)', ['h'])).toBe('h<(x + 1)>');
});

it.each(['$x^2$', '$$x^2$$', '\\(x^2\\)', '\\[x^2\\]', ' \\boxed{x^2} ', '\\displaystyle x^2', 'ｘ^２'])(
  'sees through %s',
  (latex) => {
    expect(spellReading(latex)).toBe('x^2');
  },
);

it('does not read a formula beyond the length limit', () => {
  expect(readStatement(`1${'+1'.repeat(maxReadableLength / 2)}`).kind).toBe('unread');
  expect(readStatement(`1${'+1'.repeat(maxReadableLength / 2 - 1)}`).kind).toBe('read');
});

it.each([
  '(',
  '{',
  '-',
  '\\sqrt{',
  '|',
  '\\sin ',
  'x^{',
  '\\sum_{k=1}^n k + ',
  '1\\frac{1}{',
  '\\left(',
  '[',
  '\\frac{d}{dx} ',
])('comes to an end with %s written again and again', (piece) => {
  const latex = piece.repeat(Math.floor(maxReadableLength / piece.length));
  expect(readStatement(latex).kind).toBe('unread');
});
