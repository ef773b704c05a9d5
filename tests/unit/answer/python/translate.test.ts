import { expect, it } from 'vitest';
import { translatePython } from '#lib/answer/python/translate.ts';
import { python } from '../../../../sandbox/guest/compute/python.ts';

/** What a program prints, as the sandbox would have it. */
function run(program: string): string {
  const translation = translatePython(program);
  if (!translation.ok) throw new Error(`not translated: ${translation.what}`);
  const lines: string[] = [];
  // The sandbox evaluates the code in the same way; here it is the test's own.
  new Function('py', translation.code)(python((line) => void lines.push(line)));
  return lines.join('\n');
}

it.each([
  ['print(2**100, 7//2, -7//2, -7%3, 7/2)', '1267650600228229401496703205376 3 -4 2 3.5'],
  [
    'print(0.1 + 0.2, 3.0, 1e16, 1e15, 1e-5, 0.0001)',
    '0.30000000000000004 3.0 1e+16 1000000000000000.0 1e-05 0.0001',
  ],
  ['print(round(2.5), round(3.5), round(0.125, 2), round(2.675, 2))', '2 4 0.12 2.67'],
  ['print(f"{1/8:.2f} {1234567.891:,.1f} {0.256:.1%} {3:d} {{x}}")', '0.12 1,234,567.9 25.6% 3 {x}'],
  ['print(-2**2, 2**3**2, 2**-1, (-8) % 5.5, 10**20/3)', '-4 512 0.5 3.0 3.333333333333333e+19'],
  ['print(True + 1, 3 == 3.0, 1 < 2 < 3, not 0, 5 if 0 else 6, None)', '2 True True True 6 None'],
  [
    'import math\nprint(math.comb(52, 5), math.sqrt(2), math.isqrt(17), math.floor(-2.5))',
    '2598960 1.4142135623730951 4 -3',
  ],
  ['from math import *\nprint(factorial(20), gcd(48, 36), pi)', '2432902008176640000 12 3.141592653589793'],
  ['a, b = 0, 1\nwhile b < 100:\n    a, b = b, a + b\nprint(a, b)', '89 144'],
  ['t = 0\nfor k in range(1, 11):\n  if k % 3 == 0 or k % 5 == 0: t += k\nprint("Sum:", t)', 'Sum: 33'],
  [
    'print(sum(k**2 for k in range(1, 11)), [x*y for x in range(3) for y in range(2) if x != y])',
    '385 [0, 0, 0, 2]',
  ],
  ['r = range(4)\nprint(sum(r), sum(r), len(r), max(r), 3 in r)', '6 6 4 3 True'],
  ['def f(x):\n    y = x**2\n    return y - 1\n\nprint(f(3), [f(i) for i in range(3)])', '8 [-1, 0, 3]'],
  [
    'def f():\n    if x > 1:\n        return "big"\n    elif x:\n        return "one"\n    return None\nx = 1\nprint(f())',
    'one',
  ],
  [
    'xs = [3, 1, 2]\nxs.append(7)\nxs[0] += 5\nprint(xs, sorted(xs), xs[-1], len(xs))',
    '[8, 1, 2, 7] [1, 2, 7, 8] 7 4',
  ],
  ['# a comment\nresult = (1 +\n  2 * 3)  # more\nprint("Result =", result)', 'Result = 7'],
  ['n, c = 8, 0\nwhile n > 1: n //= 2; c += 1\nprint(n, c)', '1 3'],
  ['if 0: print(1); print(2);\nelse: print(3)', '3'],
  ['print(sum(1 for n in range(1000) if "13" in str(n)), "" in "a", "ba" not in "abc")', '20 True True'],
  ['a = [1]\nb = a\na += [2]\na += range(2)\nb = b + [5]\nprint(a, b)', '[1, 2, 0, 1] [1, 2, 0, 1, 5]'],
  ['a = [1]\nb = a\na *= 2\nprint(a, b)', '[1, 1] [1, 1]'],
  ['xs = [[1], [2]]\nxs[0] += [3]\nprint(xs)', '[[1, 3], [2]]'],
  [
    'print(f"{1234.5:.4g} {1235.5:.4g} {0.125:.2g} {2.5:.0e} {-3.5:.0e} {99999.5:.5g} {0:.3e}")',
    '1234 1236 0.12 2e+00 -4e+00 1e+05 0.000e+00',
  ],
  ['半径 = 2\nprint(半径 ** 2)', '4'],
])('computes as Python does: %s', (program, printed) => {
  expect(run(program)).toBe(printed);
});

it.each([
  ['import sympy as sp\nprint(sp.pi)', '`sympy`'],
  ['import os\nos.system("ls")', '`os`'],
  ['import math as m\nprint(m.pi)', '`math`'],
  ['print(undefined_name)', '`undefined_name`'],
  ['print(__import__("os"))', '`__import__`'],
  ['print(process)', '`process`'],
  ['x = (1).constructor', '`.constructor`'],
  ['f = lambda x: x', '`lambda`'],
  ['class A: pass', '`class`'],
  ['x = {1: 2}', '`{`'],
  ['print(1, end="")', '`end=`'],
  ['xs = [1, 2]\nprint(xs[0:1])', '`:`'],
  ['print(5 & 3)', '`&`'],
  ['print(f"{x=}")', '{x=}'],
  ['x = [i for i in range(3)]\nprint(i)', '`i`'],
  ['if True:\n\tx = 1', 'tabs'],
  ['print("a" \'\\x41\')', 'escape'],
  ['True = 2', '`True`'],
])('refuses what it does not know, and says what that is: %s', (program, what) => {
  const translation = translatePython(program);
  expect(translation).toMatchObject({ ok: false });
  expect(translation.ok ? '' : translation.what).toContain(what);
});

it.each([
  ['print(1 / 0)', 'ZeroDivisionError'],
  ['import math\nprint(math.sqrt(-1))', 'domain'],
  ['print((-8) ** 0.5)', 'complex'],
  ['print([1][5])', 'IndexError'],
  ['print("2" + 2)', 'TypeError'],
  ['print(2 in "12")', 'TypeError'],
  ['a, b = [1, 2, 3]', 'ValueError'],
])('ends as Python does where there is no value: %s', (program, why) => {
  expect(() => run(program)).toThrow(why);
});
