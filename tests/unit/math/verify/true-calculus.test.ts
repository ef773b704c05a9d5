import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

/** True steps of calculus and physics; a question stands before them where it matters. */
const texts: readonly (readonly [derivation: string, question?: string])[] = [
  [
    'Let $u = x$ and $dv = e^x dx$, so $du = dx$ and $v = e^x$. Then $\\int x e^x dx = x e^x - \\int e^x dx = x e^x - e^x + C$.',
  ],
  [
    'Let $u = \\ln x$, $dv = dx$; $du = \\frac{1}{x} dx$, $v = x$. $\\int \\ln x \\, dx = x \\ln x - \\int 1 \\, dx = x\\ln x - x + C$',
  ],
  [
    'Let $u = x^2 + 1$, $du = 2x\\,dx$. Then $\\int 2x(x^2+1)^3 dx = \\int u^3 du = \\frac{u^4}{4} + C = \\frac{(x^2+1)^4}{4} + C$.',
  ],
  ['Substituting $u = \\sin x$, $\\int \\sin^2 x \\cos x\\, dx = \\int u^2 du = \\frac{u^3}{3} + C$.'],
  ['With $u = x^2$, $\\int_0^2 x e^{x^2} dx = \\frac12 \\int_0^4 e^u du = \\frac{e^4 - 1}{2}$.'],
  ['$x = 2\\sin\\theta$, $dx = 2\\cos\\theta\\, d\\theta$, $\\sqrt{4 - x^2} = 2\\cos\\theta$.'],
  [
    '$\\lim_{x \\to 0} \\frac{1 - \\cos x}{x^2} = \\lim_{x\\to0} \\frac{\\sin x}{2x} = \\lim_{x\\to 0} \\frac{\\cos x}{2} = \\frac12$',
  ],
  ['$\\lim_{x\\to\\infty} \\frac{3x^2 + x}{2x^2 - 1} = \\frac32$'],
  [
    '$\\lim_{x \\to 0^+} x \\ln x = \\lim_{x\\to0^+} \\frac{\\ln x}{1/x} = \\lim_{x\\to 0^+} \\frac{1/x}{-1/x^2} = \\lim_{x\\to0^+} (-x) = 0$',
  ],
  ['$\\lim_{n\\to\\infty} \\left(1 + \\frac1n\\right)^n = e$'],
  ['$\\lim_{x\\to 0^+} \\frac1x = +\\infty$ and $\\lim_{x\\to0^-}\\frac1x = -\\infty$'],
  ['$\\lim_{x \\to 2} \\frac{x^2-4}{x-2} = \\lim_{x\\to2}(x+2) = 4$'],
  [
    "$\\frac{0}{0}$ form, so by L'Hôpital $= \\lim_{x \\to 0} \\frac{e^x}{1} = 1$.",
    'Find $\\lim_{x\\to0} \\frac{e^x - 1}{x}$.',
  ],
  ['$\\sin x = x - \\frac{x^3}{6} + O(x^5)$ and $e^x = 1 + x + \\frac{x^2}{2} + O(x^3)$.'],
  ['$\\cos x = 1 - \\frac{x^2}{2} + \\frac{x^4}{24} - \\cdots$'],
  ['$\\ln(1+x) = x - \\frac{x^2}{2} + o(x^2)$, so $\\ln(1+x) - x \\sim -\\frac{x^2}{2}$.'],
  ['$\\sin x \\approx x$ for small $x$, so $\\sin 0.1 \\approx 0.1$.'],
  ['$\\sqrt{1+x} \\approx 1 + \\frac{x}{2}$'],
  ['$e^x \\ge 1 + x$ with equality at $x = 0$.'],
  ['$n! \\sim \\sqrt{2\\pi n}\\left(\\frac{n}{e}\\right)^n$'],
  [
    "$f'(x) = 3x^2 - 6x = 3x(x-2)$. Setting $f'(x) = 0$ gives $x = 0$ or $x = 2$. $f''(x) = 6x - 6$, $f''(0) = -6 < 0$, $f''(2) = 6 > 0$.",
    'Find the extrema of $f(x) = x^3 - 3x^2 + 1$.',
  ],
  ["$f'(x) > 0$ for $x < 0$ or $x > 2$, and $f'(x) < 0$ for $0 < x < 2$.", 'Let $f(x) = x^3 - 3x^2 + 1$.'],
  [
    "$y' = 2x$, so at $x = 3$ the slope is $y' = 6$ and the tangent is $y - 9 = 6(x - 3)$, i.e. $y = 6x - 9$.",
    'Find the tangent to $y = x^2$ at $x = 3$.',
  ],
  [
    "The product rule: $(uv)' = u'v + uv'$. With $u = x^2$, $v = \\sin x$: $y' = 2x \\sin x + x^2 \\cos x$.",
    'Differentiate $y = x^2 \\sin x$.',
  ],
  ["$(fg)'(x) = f'(x)g(x) + f(x)g'(x)$ and $(f \\circ g)'(x) = f'(g(x)) g'(x)$"],
  ["$\\left(\\frac{u}{v}\\right)' = \\frac{u'v - uv'}{v^2}$"],
  [
    '$\\frac{dy}{dx} = \\frac{dy}{du} \\cdot \\frac{du}{dx} = 3u^2 \\cdot 2x = 6x(x^2+1)^2$',
    'Differentiate $y = (x^2+1)^3$.',
  ],
  ['$2x + 2y \\frac{dy}{dx} = 0$, so $\\frac{dy}{dx} = -\\frac{x}{y}$.', 'Given $x^2 + y^2 = 25$.'],
  ['$\\frac{d}{dx} e^{2x} = 2e^{2x}$, $\\frac{d}{dx}\\ln|x| = \\frac1x$, $\\frac{d}{dx} a^x = a^x \\ln a$'],
  [
    '$\\frac{\\partial f}{\\partial x} = 2xy$, $\\frac{\\partial f}{\\partial y} = x^2$',
    'Let $f(x,y) = x^2 y$.',
  ],
  ['$f_x = 2xy + 1$, $f_y = x^2$, $f_{xy} = 2x$', 'Let $f(x, y) = x^2y + x$.'],
  ['$\\nabla f = (2x, 2y)$ and at $(1, 2)$ it is $(2, 4)$.', 'Let $f(x,y) = x^2 + y^2$.'],
  ['$\\int_0^\\pi \\sin x\\,dx = [-\\cos x]_0^\\pi = -(-1) - (-1) = 2$'],
  ['$\\int_1^e \\frac{1}{x} dx = \\ln x \\Big|_1^e = 1 - 0 = 1$'],
  [
    '$A = \\int_0^1 (x - x^2) dx = \\left[\\frac{x^2}{2} - \\frac{x^3}{3}\\right]_0^1 = \\frac12 - \\frac13 = \\frac16$',
  ],
  ['$V = \\pi \\int_0^1 (x^2)^2 dx = \\pi \\left[\\frac{x^5}{5}\\right]_0^1 = \\frac{\\pi}{5}$'],
  [
    '$\\int \\frac{1}{x^2+1} dx = \\arctan x + C$ and $\\int \\tan x\\,dx = -\\ln|\\cos x| + C = \\ln|\\sec x| + C$',
  ],
  ['$\\int \\frac{dx}{x^2 - 1} = \\frac12 \\ln\\left|\\frac{x-1}{x+1}\\right| + C$'],
  ['$\\int \\sin x \\cos x\\,dx = \\frac{\\sin^2 x}{2} + C_1 = -\\frac{\\cos^2 x}{2} + C_2$'],
  [
    '$I = \\int e^x \\sin x\\,dx = e^x \\sin x - \\int e^x \\cos x\\,dx = e^x\\sin x - e^x \\cos x - I$, so $2I = e^x(\\sin x - \\cos x)$ and $I = \\frac{e^x(\\sin x - \\cos x)}{2} + C$.',
  ],
  ['$\\int_{-\\infty}^{\\infty} e^{-x^2} dx = \\sqrt{\\pi}$ and $\\int_0^\\infty e^{-x} dx = 1$'],
  ['$\\int_1^\\infty \\frac{1}{x^2} dx = \\lim_{b \\to \\infty} \\left[-\\frac1x\\right]_1^b = 1$'],
  ['$\\sum_{n=1}^\\infty \\frac{1}{n^2} = \\frac{\\pi^2}{6}$ and $\\sum_{n=0}^\\infty \\frac{1}{2^n} = 2$'],
  ['$\\sum_{n=0}^\\infty x^n = \\frac{1}{1-x}$ for $|x|<1$, $\\sum_{n=0}^\\infty \\frac{x^n}{n!} = e^x$'],
  ['$\\left|\\frac{a_{n+1}}{a_n}\\right| = \\frac{n+1}{2n} \\to \\frac12 < 1$, so the series converges.'],
  ["$y'' + y = 0$, so $r^2 + 1 = 0$, $r = \\pm i$ and $y = C_1 \\cos x + C_2 \\sin x$."],
  ['$\\frac{dy}{dx} = xy$, $\\frac{dy}{y} = x\\,dx$, $\\ln|y| = \\frac{x^2}{2} + C$, $y = Ce^{x^2/2}$.'],
  [
    '$\\int \\frac{1}{y} dy = \\int 2x dx$ gives $\\ln y = x^2 + C$. With $y(0) = 1$ we get $C = 0$, so $y = e^{x^2}$.',
  ],
  ['$v = u + at = 0 + 9.8 \\cdot 2 = 19.6 \\text{ m/s}$'],
  ['$F = ma = 2\\text{ kg} \\cdot 3\\text{ m/s}^2 = 6\\text{ N}$'],
  ['$E_k = \\frac12 mv^2 = \\frac12 \\cdot 2 \\cdot 3^2 = 9 \\text{ J}$'],
  [
    '$36 \\text{ km/h} = 10 \\text{ m/s}$ and $v = \\frac{s}{t} = \\frac{100\\text{ m}}{10\\text{ s}} = 10\\text{ m/s}$.',
  ],
  ['$P = \\frac{W}{t} = \\frac{600\\text{ J}}{1\\text{ min}} = 10\\text{ W}$'],
  [
    '$\\rho = \\frac{m}{V} = \\frac{500\\text{ g}}{250\\text{ cm}^3} = 2\\text{ g/cm}^3 = 2000\\text{ kg/m}^3$',
  ],
  ['$g \\approx 9.8 \\approx 10$, so $h = \\frac12 g t^2 \\approx 5 \\cdot 4 = 20$ m.'],
  ['$V = \\frac43 \\pi r^3 = \\frac43 \\pi \\cdot 27 = 36\\pi \\approx 113.1 \\text{ cm}^3$'],
  ['$R = 8.314$, $T = 25 + 273 = 298\\text{ K}$'],
  [
    '$\\lambda = \\frac{c}{f} = \\frac{3 \\times 10^8}{6 \\times 10^{14}} = 5 \\times 10^{-7}\\text{ m} = 500\\text{ nm}$',
  ],
  ['$\\mu = 5$, $\\sigma = 2$, $z = \\frac{9 - 5}{2} = 2$, $P(Z < 2) \\approx 0.9772$'],
  ['$\\bar{x} = \\frac{2+4+6}{3} = 4$, $s^2 = \\frac{(2-4)^2 + 0 + (6-4)^2}{2} = 4$'],
  [
    "$x_{n+1} = x_n - \\frac{f(x_n)}{f'(x_n)}$: $x_0 = 1$, $x_1 = 1.5$, $x_2 = 1.4167$.",
    'Use Newton for $f(x) = x^2 - 2$.',
  ],
  [
    'For every $\\varepsilon > 0$ let $\\delta = \\varepsilon/3$. If $|x - 2| < \\delta$ then $|3x - 6| = 3|x-2| < 3\\delta = \\varepsilon$.',
  ],
  ['$T(n) = 2T(n/2) + n$, so $T(n) = O(n \\log n)$.'],
  ['$f(x) = \\begin{cases} x^2 & x \\ge 0 \\\\ -x & x < 0 \\end{cases}$, so $f(2) = 4$ and $f(-3) = 3$.'],
  ['$f(-x) = (-x)^3 = -x^3 = -f(x)$, so $f$ is odd.', 'Let $f(x) = x^3$.'],
  ['$\\int_{-1}^{1} x^3\\,dx = 0$ since $f(-x) = -f(x)$.'],
  ['$\\frac{d}{dx}\\int_0^x \\sin t\\,dt = \\sin x$'],
  ['$x = r\\cos\\theta$, $y = r\\sin\\theta$, $x^2 + y^2 = r^2$, $dx\\,dy = r\\,dr\\,d\\theta$.'],
  ['$\\iint_D 1\\,dA = \\int_0^{2\\pi}\\int_0^1 r\\,dr\\,d\\theta = 2\\pi \\cdot \\frac12 = \\pi$'],
  ["由 $f'(x)=2x-4=0$，得 $x=2$，$f(2)=-1$ 为最小值。", '求 $f(x)=x^2-4x+3$ 的最小值'],
  [
    "$f'(x)=\\ln x+1$，令 $f'(x)>0$ 得 $x>\\frac1e$，故 $f(x)$ 在 $(\\frac1e,+\\infty)$ 上单调递增。",
    '已知 $f(x)=x\\ln x$',
  ],
  [
    '令 $t=\\sqrt{x}$，则 $x=t^2$，$dx=2t\\,dt$，原式 $=\\int \\frac{2t}{1+t}dt=2t-2\\ln(1+t)+C$。',
    '求 $\\int\\frac{dx}{1+\\sqrt{x}}$',
  ],
];

describe('a true step of calculus or physics is never refuted', () => {
  it.for(texts)('%s', ([derivation, question]) => {
    expect(verdictsOf(derivation, question ?? '')).not.toContain('refuted');
  });
});
