import type { Wording } from '../math/solver/language.ts';
import type { AnswerStyle } from '../notebook/cell.ts';

/**
 * Two chains of the plotting library, as a model is shown them: small models copy the form of what they see, so
 * these are short and cover a function and a figure. The smallest copy the numbers too: these are such as no question
 * is likely to have, so that `maybeOwnPlot` knows a copy.
 */
export const plotExamples = [
  'plot({ x: [-1, 5], title: "y = 0.7x² − 2.8x" })\n  .curve("0.7x^2 - 2.8x", { label: "f" })\n  .point(2, -2.8, "Vertex (2, −2.8)")',
  'plot()\n  .circle(0.6, -0.4, 3.7)\n  .segment(0.6, -0.4, 4.3, -0.4, { label: "r = 3.7" })\n  .implicit("x^2/11 + y^2/7 = 1")',
] as const;

const [first, second] = plotExamples.map((code) => `\`\`\`js\n${code}\n\`\`\``);

/** What the authors of the model advise to ask with every question of mathematics. */
export const reasonWording: Wording = {
  en: 'Please reason step by step, and put your final answer within \\boxed{}. Answer in the language of the question, and write formulas in LaTeX between $ signs.',
  zh: '请一步一步地推理，并把最终答案放在 \\boxed{} 中。用中文回答，公式用 LaTeX 写在 $ 符号之间。',
};

/** How to write plot code. */
export const plotWording: Wording = {
  en: [
    'If a picture helps, end with exactly one code block that draws it, as one chain of calls like these two examples:',
    first,
    second,
    'Every call is one mark: curve(expression), area(expression, { from, to }), implicit(equation), parametric(x, y), point(x, y, label), segment(x1, y1, x2, y2), vector(x1, y1, x2, y2), circle(x, y, r), polygon([[x, y], ...]). Expressions are strings such as "2x + sin x". No loops, no variables, no imports.',
  ].join('\n'),
  zh: [
    '如果图形有帮助，请在最后用恰好一个代码块画图，像下面两个例子一样写成一条链式调用：',
    first,
    second,
    '每次调用画一个图形：curve(表达式)、area(表达式, { from, to })、implicit(方程)、parametric(x, y)、point(x, y, 标签)、segment(x1, y1, x2, y2)、vector(x1, y1, x2, y2)、circle(x, y, r)、polygon([[x, y], ...])。表达式是字符串，例如 "2x + sin x"。不要用循环、变量或 import。',
  ].join('\n'),
};

/** How much of the way to show. */
export const styleWording: Readonly<Record<AnswerStyle, Wording>> = {
  full: { en: 'Show every step of the derivation.', zh: '写出推导的每一步。' },
  concise: {
    en: 'Be concise: only the steps that matter, one line each.',
    zh: '请简明：只写关键步骤，每步一行。',
  },
  hint: {
    en: 'Give a hint only: the next step and why it helps. Do not solve the problem and do not state the final answer.',
    zh: '只给提示：写出下一步以及这样做的理由。不要解完，也不要给出最终答案。',
  },
  school: {
    en: 'Structure the answer in four parts with these headings: **1. Understand the question**, **2. Set up**, **3. Compute**, **4. Answer**.',
    zh: '请按四个部分作答，标题依次为：**1. 理解题意**、**2. 设定变量或公式**、**3. 分步计算**、**4. 得出答案**。',
  },
};

/** A hint has no final answer to put into a box. */
export const hintWording: Wording = {
  en: 'Please reason step by step. Answer in the language of the question, and write formulas in LaTeX between $ signs.',
  zh: '请一步一步地推理。用中文回答，公式用 LaTeX 写在 $ 符号之间。',
};

/** Asks for the hint after those that were given. */
export const nextHintWording: Wording = {
  en: 'These hints were given. Give only the hint that comes next: the step after them and why it helps. Do not repeat them. If they already lead to the end, say what is left to do.',
  zh: '以上提示已经给出。只写接下来的一个提示：紧接着的一步以及这样做的理由。不要重复已有的提示。如果提示已经接近结尾，就说明还剩什么要做。',
};

/** The words around earlier cells and repairs. */
export const frameWording = {
  earlier: { en: 'Earlier in this notebook:', zh: '本笔记中前面的内容：' },
  question: { en: 'Question:', zh: '问题：' },
  answer: { en: 'Answer:', zh: '回答：' },
  plot: { en: 'Plot code:', zh: '绘图代码：' },
  now: { en: 'Now answer this question:', zh: '现在请回答这个问题：' },
  repair: {
    en: 'This plot code for the question below failed. Write it again so that it works: exactly one code block, nothing else.',
    zh: '下面问题的绘图代码运行失败。请改正后重写：只写一个代码块，不要写别的。',
  },
  mend: {
    en: 'Below are a question and the beginning of its derivation, which holds. The step that came next does not hold. Go on from the beginning with a step that is right, up to the final answer, and do not repeat the beginning.',
    zh: '下面是一个问题和推导的开头，这部分是正确的。接下来的一步不成立。请从开头之后写出正确的一步，一直推导到最终答案，不要重复开头的内容。',
  },
  hints: { en: 'Hints so far:', zh: '已给出的提示：' },
  computed: {
    en: 'The code was run, and it printed what stands in the last block. Go on from there to the final answer, and do not repeat what stands above.',
    zh: '代码已经运行，输出在最后一个代码块中。请据此继续写到最终答案，不要重复上面的内容。',
  },
  begun: { en: 'Beginning:', zh: '开头：' },
  refuted: { en: 'The step that does not hold:', zh: '不成立的一步：' },
  error: { en: 'Error:', zh: '错误：' },
} as const satisfies Readonly<Record<string, Wording>>;
