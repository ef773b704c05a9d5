import { renderRelation } from '../../expression/render-latex.ts';
import { maybeReadEquation } from '../../polynomial/multinomial.ts';
import { isConicConfirmed } from '../conic/check-conic.ts';
import { type Conic, maybeReadConic } from '../conic/conic-shape.ts';
import { drawConic } from '../conic/draw-conic.ts';
import {
  type ConicFeature,
  type ConicPortrait,
  explainStandard,
  maybePortrayConic,
} from '../conic/portray-conic.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { graphPhrases, type Lexicon, maybeReadRequest } from '../read-request.ts';
import { joinFacts, type Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

type Claim = 'graph' | 'conic' | Conic['kind'];

const lexicon: Lexicon<ConicFeature | Claim> = {
  graph: graphPhrases,
  conic: [
    'conic',
    'conic section',
    'features',
    'main features',
    'properties',
    'elements',
    '圆锥曲线',
    '性质',
    '几何性质',
  ],
  circle: ['circle', '圆'],
  ellipse: ['ellipse', '椭圆'],
  hyperbola: ['hyperbola', '双曲线'],
  parabola: ['parabola', '抛物线'],
  centre: ['center', 'centre', '圆心', '中心', '圆心坐标', '中心坐标'],
  radius: ['radius', '半径'],
  vertices: ['vertices', 'vertex', '顶点', '顶点坐标'],
  coVertices: ['co-vertices', 'covertices', '短轴端点'],
  foci: ['foci', 'focus', 'focal points', 'focal point', '焦点', '焦点坐标'],
  eccentricity: ['eccentricity', '离心率'],
  asymptotes: ['asymptotes', 'asymptote', 'equations of the asymptotes', '渐近线', '渐近线方程'],
  directrix: ['directrix', 'directrices', '准线', '准线方程'],
  majorAxis: [
    'length of the major axis',
    'major axis length',
    'length of the transverse axis',
    '长轴长',
    '实轴长',
  ],
  minorAxis: [
    'length of the minor axis',
    'minor axis length',
    'length of the conjugate axis',
    '短轴长',
    '虚轴长',
  ],
  focalDistance: ['focal distance', 'distance between the foci', '焦距'],
  axis: ['axis of symmetry', '对称轴'],
};

const featureNames: Readonly<Record<ConicFeature, readonly [en: string, zh: string]>> = {
  centre: ['centre', '中心'],
  radius: ['radius', '半径'],
  vertices: ['vertices', '顶点'],
  coVertices: ['co-vertices', '短轴端点'],
  foci: ['foci', '焦点'],
  eccentricity: ['eccentricity', '离心率'],
  asymptotes: ['asymptotes', '渐近线'],
  directrix: ['directrix', '准线'],
  majorAxis: ['main axis', '主轴长'],
  minorAxis: ['other axis', '另一轴长'],
  focalDistance: ['focal distance', '焦距'],
  axis: ['axis', '对称轴'],
};

const features: readonly ConicFeature[] = [
  ...([
    'centre',
    'radius',
    'vertices',
    'coVertices',
    'foci',
    'eccentricity',
    'asymptotes',
    'directrix',
  ] as const),
  ...(['majorAxis', 'minorAxis', 'focalDistance', 'axis'] as const),
];

const kinds: readonly Conic['kind'][] = ['circle', 'ellipse', 'hyperbola', 'parabola'];

function labelOfAxis(isMain: boolean, isHyperbola: boolean, say: Say): string {
  if (isHyperbola) {
    return isMain ? say('transverse axis', '实轴长') : say('conjugate axis', '虚轴长');
  }
  return isMain ? say('major axis', '长轴长') : say('minor axis', '短轴长');
}

function labelOf(feature: ConicFeature, conic: Conic, say: Say): string {
  if (conic.kind === 'parabola' && (feature === 'foci' || feature === 'vertices')) {
    return feature === 'foci' ? say('focus', '焦点') : say('vertex', '顶点');
  }
  if (feature === 'majorAxis' || feature === 'minorAxis') {
    return labelOfAxis(feature === 'majorAxis', conic.kind === 'hyperbola', say);
  }
  return feature === 'centre' && conic.kind === 'circle'
    ? say('centre', '圆心')
    : say(...featureNames[feature]);
}

function maybeAnswer(
  { facts }: ConicPortrait,
  asked: readonly ConicFeature[],
  conic: Conic,
  say: Say,
): string | null {
  const known = asked.flatMap((feature) => facts.get(feature) ?? []);
  if (known.length !== asked.length) {
    return null;
  }
  const [only] = known;
  return known.length === 1 && only !== undefined
    ? only
    : joinFacts(
        asked.map((feature, index) => `\\text{${labelOf(feature, conic, say)} } ${known[index] ?? ''}`),
      );
}

function isAsking({ prose }: Question, request: ReadonlySet<string>): boolean {
  return request.size > 0 || /^[□\s,.:;]*$/.test(prose);
}

function solveConic(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const [formula] = question.formulas;
  if (
    request === null ||
    formula?.kind !== 'relation' ||
    question.formulas.length !== 1 ||
    !isAsking(question, request)
  ) {
    return null;
  }
  const equation = maybeReadEquation(formula.relation);
  const conic = equation === null ? null : maybeReadConic(equation);
  if (conic === null || kinds.some((kind) => request.has(kind) && kind !== conic.kind)) {
    return null;
  }
  const say = speak(question.language);
  const portrait = maybePortrayConic(conic, say);
  if (portrait === null || !isConicConfirmed(conic, formula.relation)) {
    return null;
  }
  const asked = features.filter((feature) => request.has(feature));
  const answer = maybeAnswer(portrait, asked.length === 0 ? portrait.main : asked, conic, say);
  return answer === null
    ? null
    : {
        topicId: 'conic',
        language: question.language,
        steps: [explainStandard(conic, renderRelation(formula.relation), say), ...portrait.steps],
        answer,
        plotCode: drawConic(conic, say),
      };
}

/** A circle, ellipse, hyperbola or parabola with axes along the coordinate axes. */
export const conic: Topic = {
  id: 'conic',
  title: {
    en: 'a circle, ellipse, hyperbola or parabola from its equation: centre, vertices, foci, asymptotes',
    zh: '由方程研究圆、椭圆、双曲线、抛物线：中心、顶点、焦点、渐近线',
  },
  examples: {
    en: ['Draw the ellipse x^2/9 + y^2/4 = 1 and find its foci'],
    zh: ['画出椭圆 x^2/9 + y^2/4 = 1 并求焦点坐标'],
  },
  solve: solveConic,
};
