import type { Language, Wording } from '../math/solver/language.ts';
import type { CellKind } from './cell.ts';

/** The notebooks that one can start from. */
export const templateIds = ['lesson', 'investigation', 'exercises', 'summary'] as const;

/** The id of a template. */
export type TemplateId = (typeof templateIds)[number];

interface TemplateCell {
  readonly kind: CellKind;
  readonly source: Wording;
}

/** A notebook to start from: headings and questions to be replaced by one's own. */
export interface Template {
  readonly id: TemplateId;
  readonly title: Wording;
  /** What it is for, in one line. */
  readonly purpose: Wording;
  readonly cells: readonly TemplateCell[];
}

const text = (en: string, zh: string): TemplateCell => ({ kind: 'text', source: { en, zh } });
const question = (en: string, zh: string): TemplateCell => ({ kind: 'prompt', source: { en, zh } });

/** Every template, in the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    id: 'lesson',
    title: { en: 'A lesson', zh: '一节课' },
    purpose: {
      en: 'goal, an example to explain, one to try, homework',
      zh: '教学目标、讲解例题、课堂练习、课后作业',
    },
    cells: [
      text(
        '# The vertex of a parabola\n\n**Goal.** Everybody can bring $y = ax^2 + bx + c$ into the form $y = a(x - h)^2 + k$ and read off the vertex $(h, k)$.',
        '# 抛物线的顶点\n\n**教学目标**　能把 $y = ax^2 + bx + c$ 化成 $y = a(x - h)^2 + k$，并读出顶点 $(h, k)$。',
      ),
      text('## To explain', '## 讲解例题'),
      question('Draw y = x^2 - 4x + 3 and find its vertex', '画出 y = x^2 - 4x + 3 的图像并求顶点'),
      text('## To try', '## 课堂练习'),
      question('Draw y = -x^2 + 2x + 3 and find its vertex', '画出 y = -x^2 + 2x + 3 的图像并求顶点'),
      text(
        '## Homework\n\n1. Where does the parabola $y = 2x^2 - 8x + 6$ meet the axes?\n2. For which $k$ does $y = x^2 + kx + 4$ touch the $x$-axis?',
        '## 课后作业\n\n1. 抛物线 $y = 2x^2 - 8x + 6$ 与坐标轴交于哪些点？\n2. $k$ 为何值时，$y = x^2 + kx + 4$ 与 $x$ 轴相切？',
      ),
    ],
  },
  {
    id: 'investigation',
    title: { en: 'A function from all sides', zh: '研究一个函数' },
    purpose: {
      en: 'graph, derivative, extrema, area, tangent of one function',
      zh: '图像、导数、极值、面积、切线',
    },
    cells: [
      text(
        '# The function $f(x) = x^3 - 3x$\n\nPut your own function into the questions and run them all.',
        '# 研究函数 $f(x) = x^3 - 3x$\n\n把问题里的函数换成自己的，再全部运行一遍。',
      ),
      question('Investigate f(x) = x^3 - 3x', '研究函数 f(x) = x^3 - 3x 的性质'),
      question('Find the tangent of y = x^3 - 3x at x = 2', '求 y = x^3 - 3x 在 x = 2 处的切线'),
      question('Find the area between y = x^3 - 3x and y = x', '求 y = x^3 - 3x 与 y = x 围成的面积'),
    ],
  },
  {
    id: 'exercises',
    title: { en: 'An exercise sheet', zh: '一份练习' },
    purpose: {
      en: 'questions from easy to hard, answered and checked below each',
      zh: '由易到难的题目，每题之下是解答与验证',
    },
    cells: [
      text('# Exercises: quadratic equations', '# 练习：一元二次方程'),
      question('Solve x^2 - 5x + 6 = 0', '解方程 x^2 - 5x + 6 = 0'),
      question('Solve 2x^2 + 3x - 2 = 0', '解方程 2x^2 + 3x - 2 = 0'),
      question('Solve x^2 - 2x - 1 = 0', '解方程 x^2 - 2x - 1 = 0'),
      question('Solve x^2 + 2x + 5 = 0', '解方程 x^2 + 2x + 5 = 0'),
    ],
  },
  {
    id: 'summary',
    title: { en: 'A summary to revise with', zh: '复习提纲' },
    purpose: {
      en: 'what one has to know, with a picture and a question for each part',
      zh: '要点、图像，每个要点配一道题',
    },
    cells: [
      text(
        '# Conics\n\nThe ellipse $\\dfrac{x^2}{a^2} + \\dfrac{y^2}{b^2} = 1$ with $a > b > 0$ has its foci at $(\\pm c, 0)$, where $c^2 = a^2 - b^2$.',
        '# 圆锥曲线\n\n椭圆 $\\dfrac{x^2}{a^2} + \\dfrac{y^2}{b^2} = 1$（$a > b > 0$）的焦点是 $(\\pm c, 0)$，其中 $c^2 = a^2 - b^2$。',
      ),
      question('Find the foci of x^2/9 + y^2/4 = 1 and draw it', '画出椭圆 x^2/9 + y^2/4 = 1 并求焦点'),
      text(
        'The hyperbola $\\dfrac{x^2}{a^2} - \\dfrac{y^2}{b^2} = 1$ has the asymptotes $y = \\pm\\dfrac{b}{a}x$, and $c^2 = a^2 + b^2$.',
        '双曲线 $\\dfrac{x^2}{a^2} - \\dfrac{y^2}{b^2} = 1$ 的渐近线是 $y = \\pm\\dfrac{b}{a}x$，其中 $c^2 = a^2 + b^2$。',
      ),
      question(
        'Find the foci and asymptotes of x^2/4 - y^2/5 = 1 and draw it',
        '画出双曲线 x^2/4 - y^2/5 = 1，求焦点和渐近线',
      ),
      text(
        'The parabola $y^2 = 2px$ has its focus at $\\left(\\dfrac{p}{2}, 0\\right)$.',
        '抛物线 $y^2 = 2px$ 的焦点是 $\\left(\\dfrac{p}{2}, 0\\right)$。',
      ),
      question('Find the focus of y^2 = 8x and draw it', '画出抛物线 y^2 = 8x 并求焦点'),
    ],
  },
];

/** The cells of a template in a language. */
export function writeTemplate(
  template: Template,
  language: Language,
): readonly { readonly kind: CellKind; readonly source: string }[] {
  return template.cells.map(({ kind, source }) => ({ kind, source: source[language] }));
}
