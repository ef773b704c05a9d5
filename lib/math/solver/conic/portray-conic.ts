import { rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderSurd, renderWithDecimal } from '../../exact/render-surd.ts';
import {
  addSurds,
  approximateSurd,
  divideSurds,
  maybeSquareRoot,
  multiplySurds,
  negateSurd,
  type Surd,
  surd,
} from '../../exact/surd.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { CentralConic, Conic, ParabolaConic } from './conic-shape.ts';
import {
  pairAt,
  pointAt,
  renderAcross,
  renderAsymptotes,
  renderPoint,
  renderPoints,
  renderStandard,
} from './render-conic.ts';

/** What can be asked about a conic. */
export type ConicFeature =
  | 'centre'
  | 'radius'
  | 'vertices'
  | 'coVertices'
  | 'foci'
  | 'eccentricity'
  | 'asymptotes'
  | 'directrix'
  | 'majorAxis'
  | 'minorAxis'
  | 'focalDistance'
  | 'axis';

/** The steps of a conic and the answer to each thing that can be asked. */
export interface ConicPortrait {
  readonly steps: readonly Step[];
  readonly facts: ReadonlyMap<ConicFeature, string>;
  readonly main: readonly ConicFeature[];
}

function double(value: Surd): Surd {
  return multiplySurds(value, surd(rational(2)));
}

function portrayCircle(conic: CentralConic, say: Say): ConicPortrait {
  const centre = renderPoint(pointAt(conic, surd(rational(0))));
  const radius = renderWithDecimal(conic.a);
  const square = renderRational(conic.aSquared);
  const offset = renderSurd(conic.a);
  return {
    steps: [
      {
        title: say('Read off centre and radius', '读出圆心和半径'),
        body: say(
          `A circle with centre $(h, k)$ and radius $r$ has the equation $(x - h)^{2} + (y - k)^{2} = r^{2}$. Here the centre is $${centre}$ and $r^{2} = ${renderRational(conic.aSquared)}$, so`,
          `圆心为 $(h, k)$、半径为 $r$ 的圆的方程是 $(x - h)^{2} + (y - k)^{2} = r^{2}$。这里圆心是 $${centre}$，$r^{2} = ${renderRational(conic.aSquared)}$，所以`,
        ).concat(display(`r = \\sqrt{${square}} = ${radius}`)),
      },
      {
        title: say('Draw', '画图'),
        body: say(
          `Every point of the curve lies at the distance $${renderSurd(conic.a)}$ from $${centre}$.`,
          `曲线上每一点到 $${centre}$ 的距离都是 $${renderSurd(conic.a)}$。`,
        ).concat(
          say(' The point to the right of the centre, for one, fits:', '例如圆心正右方的点满足方程：'),
          display(`\\left(${offset}\\right)^{2} + 0^{2} = ${square}`),
        ),
      },
    ],
    facts: new Map<ConicFeature, string>([
      ['centre', centre],
      ['radius', renderSurd(conic.a)],
    ]),
    main: ['centre', 'radius'],
  };
}

function measureCentral(conic: CentralConic, say: Say): Step {
  const isEllipse = conic.kind === 'ellipse';
  const squares = `a^{2} = ${renderRational(conic.aSquared)}$${say(', ', '，')}$b^{2} = ${renderRational(conic.bSquared)}`;
  const lengths = [`a = ${renderWithDecimal(conic.a)}`, `b = ${renderWithDecimal(conic.b)}`].join(',\\quad ');
  const sign = isEllipse ? '-' : '+';
  const focal = `c^{2} = a^{2} ${sign} b^{2} = ${renderRational(conic.aSquared)} ${sign} ${renderRational(conic.bSquared)} = ${renderRational(conic.cSquared)}`;
  const reason = isEllipse
    ? say(
        `The larger denominator belongs to $${conic.along}$, so the foci lie on the axis parallel to the $${conic.along}$-axis, and $${squares}$:`,
        `$${conic.along}$ 项的分母较大，焦点在平行于 $${conic.along}$ 轴的长轴上，$${squares}$，即`,
      )
    : say(
        `The term with $${conic.along}$ is the positive one, so the foci lie on the axis parallel to the $${conic.along}$-axis, and $${squares}$:`,
        `$${conic.along}$ 项的系数为正，焦点在平行于 $${conic.along}$ 轴的实轴上，$${squares}$，即`,
      );
  const link = say(isEllipse ? 'For an ellipse' : 'For a hyperbola', isEllipse ? '椭圆满足' : '双曲线满足');
  return {
    title: say('Find $a$, $b$ and $c$', '求 $a$、$b$、$c$'),
    body: `${reason}${display(lengths)}${link}${display(focal)}${say('so', '所以')}${display(`c = ${renderWithDecimal(conic.c)}`)}`,
  };
}

function collectCentral(conic: CentralConic, say: Say): ReadonlyMap<ConicFeature, string> | null {
  const eccentricity = maybeSquareRoot(conic.cSquared.div(conic.aSquared));
  const slopeSquared =
    conic.along === 'x' ? conic.bSquared.div(conic.aSquared) : conic.aSquared.div(conic.bSquared);
  const slope = maybeSquareRoot(slopeSquared);
  if (eccentricity === null || slope === null) {
    return null;
  }
  const reach = divideSurds(surd(conic.aSquared), conic.c);
  const ends = pairAt(conic, conic.a);
  const sides = [negateSurd(conic.b), conic.b].map((side) => pointAt(conic, surd(rational(0)), side));
  const isEllipse = conic.kind === 'ellipse';
  return new Map<ConicFeature, string>([
    ['centre', renderPoint(pointAt(conic, surd(rational(0))))],
    ['vertices', isEllipse ? say(renderPoints(ends), renderPoints([...ends, ...sides])) : renderPoints(ends)],
    ...(isEllipse ? ([['coVertices', renderPoints(sides)]] as const) : []),
    ['foci', renderPoints(pairAt(conic, conic.c))],
    ['eccentricity', renderSurd(eccentricity)],
    ...(isEllipse ? [] : ([['asymptotes', renderAsymptotes(conic, slope)]] as const)),
    ['directrix', [negateSurd(reach), reach].map((distance) => renderAcross(conic, distance)).join(',\\ ')],
    ['majorAxis', renderSurd(double(conic.a))],
    ['minorAxis', renderSurd(double(conic.b))],
    ['focalDistance', renderSurd(double(conic.c))],
  ]);
}

/** Where the foci lie on the main axis: the centre's coordinate on it, less and plus c. */
function explainFoci(conic: CentralConic, say: Say): string {
  const middle = conic.along === 'x' ? conic.h : conic.k;
  const [low, high] = [negateSurd(conic.c), conic.c].map((distance) =>
    renderSurd(addSurds(surd(middle), distance)),
  );
  const start = renderRational(middle);
  const sum = `${start} - c = ${low},\\quad ${start} + c = ${high}`;
  return (
    say(`For the foci, $${conic.along}$ is`, `焦点的 $${conic.along}$ 坐标是`) +
    display(sum) +
    say('so they are', '所以焦点为')
  );
}

function maybePortrayCentral(conic: CentralConic, say: Say): ConicPortrait | null {
  const facts = collectCentral(conic, say);
  if (facts === null) {
    return null;
  }
  const isEllipse = conic.kind === 'ellipse';
  const fact = (feature: ConicFeature): string => facts.get(feature) ?? '';
  const points = say(
    `The centre is $${fact('centre')}$. From it the vertices lie at the distance $a$ and the foci at the distance $c$ along the main axis. The vertices are`,
    `中心是 $${fact('centre')}$。沿主轴方向，顶点到中心的距离是 $a$，焦点到中心的距离是 $c$${isEllipse ? '；短轴端点到中心的距离是 $b$' : ''}。顶点为`,
  );
  const ratio = maybeSquareRoot(conic.cSquared.div(conic.aSquared)) ?? conic.c;
  const closing = isEllipse
    ? say(
        `The ends of the minor axis are $${fact('coVertices')}$; the ellipse touches the rectangle through these four points.`,
        `过四个顶点作边与坐标轴平行的矩形，椭圆内切于它。`,
      )
    : say(
        'The branches open along the main axis and approach the asymptotes',
        '双曲线的两支沿实轴方向张开，无限接近渐近线',
      ).concat(display(fact('asymptotes')));
  return {
    steps: [
      measureCentral(conic, say),
      {
        title: say('Find vertices and foci', '求顶点和焦点'),
        body: `${points}${display(fact('vertices'))}${explainFoci(conic, say)}${display(fact('foci'))}`,
      },
      {
        title: isEllipse
          ? say('Find the eccentricity and draw', '求离心率并画图')
          : say('Find eccentricity and asymptotes', '求离心率和渐近线'),
        body: `${say('The eccentricity is', '离心率为')}${display(`e = \\frac{c}{a} = ${renderWithDecimal(ratio)}`)}${closing}`,
      },
    ],
    facts,
    main: isEllipse
      ? ['centre', 'vertices', 'foci', 'eccentricity']
      : ['centre', 'vertices', 'foci', 'asymptotes'],
  };
}

function directionOf({ along, p }: ParabolaConic, say: Say): string {
  const isPositive = signOf(p) > 0;
  if (along === 'y') {
    return isPositive ? say('upward', '上') : say('downward', '下');
  }
  return isPositive ? say('to the right', '右') : say('to the left', '左');
}

/** Along the axis the focus lies at the vertex's coordinate plus q, the directrix at it minus q. */
function explainDistances(conic: ParabolaConic, say: Say): string {
  const middle = conic.along === 'x' ? conic.h : conic.k;
  const [start, step] = [renderRational(middle), `\\left(${renderRational(conic.p)}\\right)`];
  const [ahead, behind] = [middle.add(conic.p), middle.sub(conic.p)].map(renderRational);
  return (
    say(`On the $${conic.along}$-axis:`, `它们的 $${conic.along}$ 坐标为：`) +
    display(`${start} + ${step} = ${ahead},\\quad ${start} - ${step} = ${behind}`)
  );
}

function portrayParabola(conic: ParabolaConic, say: Say): ConicPortrait {
  const vertex = renderPoint(pointAt(conic, surd(rational(0))));
  const focus = renderPoint(pointAt(conic, surd(conic.p)));
  const directrix = renderAcross(conic, surd(conic.p.neg()));
  const four = renderRational(conic.p.mul(rational(4)));
  const axis = conic.along === 'x' ? `y = ${renderRational(conic.k)}` : `x = ${renderRational(conic.h)}`;
  return {
    steps: [
      {
        title: say('Find the parameter', '求参数'),
        body: say(
          `The factor of the linear side is $4q$, where $q$ is the directed distance from the vertex to the focus. Here the vertex is $${vertex}$ and $4q = ${four}$:`,
          `一次项一边的系数是 $4q$，其中 $q$ 是顶点到焦点的有向距离。这里顶点是 $${vertex}$，$4q = ${four}$，所以`,
        ).concat(display(`q = ${renderRational(conic.p)}`)),
      },
      {
        title: say('Find focus and directrix', '求焦点和准线'),
        body: say(
          `The parabola opens ${directionOf(conic, say)}. The focus lies $q$ from the vertex along the axis $${axis}$, the directrix as far on the other side. The focus is`,
          `抛物线开口向${directionOf(conic, say)}。焦点在对称轴 $${axis}$ 上，与顶点相距 $|q|$；准线在顶点的另一侧，距离相同。焦点为`,
        ).concat(
          display(focus),
          say('and the directrix', '准线为'),
          display(directrix),
          explainDistances(conic, say),
        ),
      },
    ],
    facts: new Map<ConicFeature, string>([
      ['vertices', vertex],
      ['foci', focus],
      ['directrix', directrix],
      ['eccentricity', '1'],
      ['axis', axis],
    ]),
    main: ['vertices', 'foci', 'directrix'],
  };
}

/** Says what has to be known about a conic; null when a number is too large to write. */
export function maybePortrayConic(conic: Conic, say: Say): ConicPortrait | null {
  switch (conic.kind) {
    case 'circle':
      return portrayCircle(conic, say);
    case 'parabola':
      return portrayParabola(conic, say);
    default:
      return maybePortrayCentral(conic, say);
  }
}

/** The step that brings the equation to standard form, or recognises it. */
export function explainStandard(conic: Conic, given: string, say: Say): Step {
  const standard = renderStandard(conic);
  const names = {
    circle: say('a circle', '圆'),
    ellipse: say('an ellipse', '椭圆'),
    hyperbola: say('a hyperbola', '双曲线'),
    parabola: say('a parabola', '抛物线'),
  } as const;
  const isStandard = given === standard;
  return {
    title: isStandard
      ? say('Recognise the curve', '识别曲线')
      : say('Bring the equation to standard form', '化为标准方程'),
    body: isStandard
      ? say(
          `This is the standard equation of ${names[conic.kind]}:`,
          `这是${names[conic.kind]}的标准方程：`,
        ).concat(display(standard))
      : say(
          `Completing the squares and rearranging turns $${given}$ into`,
          `通过移项、配方，把 $${given}$ 化为标准形式：`,
        ).concat(display(standard), say(`This is ${names[conic.kind]}.`, `这是${names[conic.kind]}。`)),
  };
}

/** Half the size of a window that shows the whole figure. */
export function reachOf(conic: Conic): number {
  if (conic.kind === 'parabola') {
    return Math.abs(conic.p.valueOf()) * 5;
  }
  const [a, b, c] = [conic.a, conic.b, conic.c].map(approximateSurd);
  return conic.kind === 'hyperbola'
    ? Math.max((c ?? 0) * 1.3, (a ?? 0) * 2.2)
    : Math.max(a ?? 0, b ?? 0) * 1.3;
}
