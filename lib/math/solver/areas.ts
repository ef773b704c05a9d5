import type { Wording } from './language.ts';

/** The parts of mathematics that the solver knows. */
export const areaIds = ['functions', 'equations', 'algebra', 'calculus', 'geometry', 'chance'] as const;

/** The id of an area. */
export type AreaId = (typeof areaIds)[number];

/** A part of mathematics, as a table of contents names it, with the topics that belong to it. */
export interface Area {
  readonly id: AreaId;
  readonly title: Wording;
  /** What of it the solver answers, in one line. */
  readonly covers: Wording;
  readonly topicIds: readonly string[];
}

/** Every area; each topic belongs to one of them. */
export const areas: readonly Area[] = [
  {
    id: 'functions',
    title: { en: 'Functions and graphs', zh: '函数与图像' },
    covers: {
      en: 'graphs, full investigation of functions, piecewise functions, inverse and composition, proportion, parametric and polar curves',
      zh: '画图、函数性质的完整讨论、分段函数、反函数与复合函数、正反比例、参数曲线与极坐标曲线',
    },
    topicIds: [
      'function-graph',
      'function-investigation',
      'function-plot',
      'piecewise',
      'variation',
      'inverse-function',
      'composition',
      'parametric-curve',
      'polar-curve',
      'cartesian-equation',
    ],
  },
  {
    id: 'equations',
    title: { en: 'Equations and inequalities', zh: '方程与不等式' },
    covers: {
      en: 'linear to quartic, rational, radical, absolute-value, exponential, logarithmic and trigonometric equations, sums and products of roots, parameters, systems, inequalities',
      zh: '一次到四次方程，分式、根式、绝对值、指数、对数与三角方程，根与系数的关系，含参数的方程，方程组，不等式',
    },
    topicIds: [
      'linear-equation',
      'quadratic-equation',
      'root-relations',
      'equation-parameter',
      'polynomial-equation',
      'rational-equation',
      'radical-equation',
      'absolute-value-equation',
      'exponential-equation',
      'logarithmic-equation',
      'rearrange',
      'trigonometric-equation',
      'inequality',
      'linear-system',
      'line-conic-system',
    ],
  },
  {
    id: 'algebra',
    title: { en: 'Algebra and arithmetic', zh: '代数与算术' },
    covers: {
      en: 'factoring, expanding, dividing polynomials, binomial expansions, simplifying, completing the square, partial fractions, exact arithmetic, values from given equations, percent, divisors and primes, other bases, units',
      zh: '因式分解、展开、多项式除法、二项展开式、化简、配方、部分分式、精确计算、已知条件求值、百分数、约数与质因数、进制、单位换算',
    },
    topicIds: [
      'factor',
      'expand',
      'simplify',
      'complete-square',
      'partial-fractions',
      'polynomial-division',
      'polynomial-terms',
      'evaluate',
      'given-value',
      'percent',
      'whole-numbers',
      'number-facts',
      'numerals',
      'units',
    ],
  },
  {
    id: 'calculus',
    title: { en: 'Calculus', zh: '微积分' },
    covers: {
      en: 'derivatives, tangents, extrema and averages on an interval, integrals, areas, volumes, limits, Taylor polynomials, differential equations',
      zh: '导数、切线、闭区间上的最值与平均值、积分、面积、体积、极限、泰勒多项式、微分方程',
    },
    topicIds: [
      'derivative',
      'tangent-line',
      'tangents-with',
      'implicit-derivative',
      'partial-derivatives',
      'interval-extrema',
      'extrema-on-interval',
      'antiderivative',
      'definite-integral',
      'average-value',
      'area-between-curves',
      'volume-of-revolution',
      'limit',
      'taylor',
      'differential-equation',
      'named-system',
    ],
  },
  {
    id: 'geometry',
    title: { en: 'Geometry, vectors and matrices', zh: '几何、向量与矩阵' },
    covers: {
      en: 'conics and circles, triangles, areas and volumes, vectors, matrices, complex numbers, coordinates',
      zh: '圆锥曲线与圆、解三角形、面积与体积、向量、矩阵、复数、坐标',
    },
    topicIds: [
      'conic',
      'conic-general',
      'circle',
      'conic-tangents',
      'straight-line',
      'parabola',
      'triangle',
      'measures',
      'vectors',
      'matrices',
      'complex-numbers',
      'coordinates',
    ],
  },
  {
    id: 'chance',
    title: { en: 'Sequences, chance and data', zh: '数列、概率与统计' },
    covers: {
      en: 'sequences and series, counting, probability, statistics of a list, word problems with one or two relations',
      zh: '数列与级数、排列组合、概率、数据的统计、含一两个数量关系的应用题',
    },
    topicIds: ['sequence', 'combinatorics', 'probability', 'statistics', 'word-problem'],
  },
];
