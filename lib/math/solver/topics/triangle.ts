import {
  bracketReal,
  claimReal,
  divideReals,
  multiplyReals,
  type Real,
  renderReal,
  toReal,
} from '../../exact/real.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { maybeReadRequest } from '../read-request.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';
import { isTriangleConfirmed } from '../triangle/check-triangle.ts';
import { maybeCompleteTriangle } from '../triangle/complete-triangle.ts';
import type { IsWanted } from '../triangle/draft-triangle.ts';
import { drawTriangles } from '../triangle/draw-triangle.ts';
import { maybeReadTriangle, type TriangleText } from '../triangle/read-triangle.ts';
import {
  type Corner,
  claimAngle,
  corners,
  type Letters,
  othersOf,
  type Parts,
  renderAngle,
  type Triangle,
} from '../triangle/triangle.ts';
import {
  areaOf,
  circumradiusOf,
  type Fact,
  inradiusOf,
  isAreaConfirmed,
  perimeterOf,
} from '../triangle/triangle-facts.ts';
import { triangleLexicon, type Wants, wantsOf } from '../triangle/triangle-wants.ts';

function sideName({ letters, hasPairNames }: TriangleText, corner: Corner): string {
  const ends = corners.filter((one) => one !== corner).map((one) => letters.corners[one]);
  return hasPairNames ? `|${ends.join('')}|` : letters.sides[corner];
}

function introduce(text: TriangleText, say: Say): string {
  const { parts, letters } = text;
  const sides = corners.flatMap((corner) => {
    const side = parts.sides[corner];
    return side == null ? [] : [`$${letters.sides[corner]} = ${renderReal(side)}$`];
  });
  const angles = corners.flatMap((corner) => {
    const angle = parts.angles[corner];
    if (angle == null) return [];
    return [
      angle.exact === null
        ? `$\\cos ${letters.corners[corner]} = ${renderReal(angle.cosine)}$`
        : `$${letters.corners[corner]} = ${renderAngle(angle)}$`,
    ];
  });
  const all = [...sides, ...angles].join(say(', ', '，'));
  const naming = say(
    'With the side opposite to each corner called by the small letter,',
    '每个角的对边用相应的小写字母表示，',
  );
  return text.hasPairNames
    ? `${naming} ${say('let', '设')} ${all}${say('. ', '。')}`
    : `${say('Let', '设')} ${all}${say('. ', '。')}`;
}

function partFacts(text: TriangleText, triangle: Triangle, wants: Wants): readonly string[] {
  const { letters, parts } = text;
  const suffixed = (isGiven: boolean): string => (isGiven ? '' : triangle.suffix);
  return [
    ...corners.flatMap((corner) =>
      parts.sides[corner] === null && wants.isPart('side', corner)
        ? [`${sideName(text, corner)}${suffixed(false)} ${claimReal(triangle.sides[corner])}`]
        : [],
    ),
    ...corners.flatMap((corner) =>
      parts.angles[corner] === null &&
      wants.isPart('angle', corner) &&
      !wants.calls.some((one) => one.corner === corner && one.kind !== 'side' && one.kind !== 'angle')
        ? [`${letters.corners[corner]}${suffixed(false)} ${claimAngle(triangle.angles[corner])}`]
        : [],
    ),
    ...wants.calls.flatMap(({ kind, corner }) =>
      kind === 'cosine' || kind === 'sine'
        ? [
            `\\${kind === 'cosine' ? 'cos' : 'sin'} ${letters.corners[corner]}${suffixed(parts.angles[corner] !== null)} ${claimReal(triangle.angles[corner][kind])}`,
          ]
        : [],
    ),
  ];
}

interface Found {
  readonly steps: readonly Step[];
  readonly facts: readonly string[];
}

function sineSteps(triangle: Triangle, wants: Wants, letters: Letters, say: Say): readonly Step[] {
  return wants.calls.flatMap(({ kind, corner }) => {
    const { sine, cosine } = triangle.angles[corner];
    const [value, given] = kind === 'sine' ? [sine, cosine] : [cosine, sine];
    const [name, other] = kind === 'sine' ? ['\\sin', '\\cos'] : ['\\cos', '\\sin'];
    if ((kind !== 'sine' && kind !== 'cosine') || value.exact === null || given.exact === null) return [];
    const sign = value.value < 0 ? '-' : '';
    const at = `${letters.corners[corner]}${triangle.suffix}`;
    return [
      {
        title: say(`Find $${name} ${at}$`, `求 $${name} ${at}$`),
        body: say('From $\\sin^{2} x + \\cos^{2} x = 1$', '由 $\\sin^{2} x + \\cos^{2} x = 1$ 得').concat(
          display(
            `${name} ${at} = ${sign}\\sqrt{1 - ${other}^{2} ${at}} = ${sign}\\sqrt{1 - ${bracketReal(given)}^{2}} ${claimReal(value)}`,
          ),
        ),
      },
    ];
  });
}

function maybeFactsOf(text: TriangleText, triangle: Triangle, wants: Wants, say: Say): Found | null {
  const { letters, parts } = text;
  const found: (readonly [string, Fact])[] = [];
  const area = areaOf(triangle, parts, letters, say);
  if (!isAreaConfirmed(triangle, area.value)) return null;
  if (wants.facts.has('perimeter')) found.push([`P${triangle.suffix}`, perimeterOf(triangle, letters, say)]);
  const isAreaUsed = wants.facts.has('circumradius') && parts.angles.every((angle) => angle === null);
  if (wants.facts.has('area') || wants.facts.has('inradius') || isAreaUsed)
    found.push([`S${triangle.suffix}`, area]);
  if (wants.facts.has('circumradius'))
    found.push([`R${triangle.suffix}`, circumradiusOf(triangle, parts, area.value, letters, say)]);
  if (wants.facts.has('inradius'))
    found.push([`r${triangle.suffix}`, inradiusOf(triangle, area.value, letters, say)]);
  const shown = found.filter(([name]) => !name.startsWith('S') || wants.facts.has('area'));
  const unit = text.unit === '' ? '' : `\\text{ ${text.unit}}`;
  return {
    steps: [...sineSteps(triangle, wants, letters, say), ...found.map(([, { step }]) => step)],
    facts: [
      ...partFacts(text, triangle, wants).map((fact) => (/^[a-z|]/.test(fact) ? fact + unit : fact)),
      ...shown.map(
        ([name, { value }]) =>
          `${name} ${claimReal(value)}${unit}${unit !== '' && name.startsWith('S') ? '^2' : ''}`,
      ),
    ],
  };
}

/** Half of the base times the height. */
function fromHeight(
  { base, height }: { readonly base: Real; readonly height: Real },
  unit: string,
  question: Question,
): Solution {
  const say = speak(question.language);
  const area = divideReals(multiplyReals(base, height), toReal(2));
  return {
    topicId: 'triangle',
    language: question.language,
    steps: [
      {
        title: say('Find the area', '求面积'),
        body: say('The area is half of the base times the height:', '三角形面积等于底乘高的一半：').concat(
          display(
            `S = \\frac{1}{2} \\cdot ${bracketReal(base)} \\cdot ${bracketReal(height)} ${claimReal(area)}`,
          ),
        ),
      },
    ],
    answer: `S ${claimReal(area)}${unit === '' ? '' : `\\text{ ${unit}}^2`}`,
    plotCode: null,
  };
}

function titleOf({ letters }: TriangleText, say: Say): string {
  return say(`Triangle ${letters.corners.join('')}`, `三角形 ${letters.corners.join('')}`);
}

/** Two sides and the angle between them. */
function hasAngleBetween({ sides, angles }: Parts): boolean {
  return corners.some((one) => angles[one] != null && othersOf(one).every((other) => sides[other] != null));
}

function solveTriangle(question: Question): Solution | null {
  if (!/triangle|△|三角形|hypotenuse|斜边|直角边/i.test(question.text)) return null;
  const text = maybeReadTriangle(question.text);
  const request =
    text === null ? null : maybeReadRequest({ ...question, prose: text.prose }, triangleLexicon);
  if (text === null || request === null) return null;
  const say = speak(question.language);
  if (text.height !== null) {
    const isBare = request.has('area') && text.parts.sides.every((side) => side === null);
    return isBare ? fromHeight(text.height, text.unit, question) : null;
  }
  const wording = { letters: text.letters, say };
  const rough = maybeCompleteTriangle(text.parts, () => true, wording);
  if (rough === null) return null;
  const wants = wantsOf(text, request, rough.triangles[0] ?? null);
  const isThroughout: IsWanted = (kind, corner) =>
    wants.isPart(kind, corner) || (kind === 'side' && wants.facts.size > 0);
  const completion =
    rough.triangles.length === 0 ? rough : maybeCompleteTriangle(text.parts, isThroughout, wording);
  if (
    completion === null ||
    !completion.triangles.every((triangle) => isTriangleConfirmed(triangle, text.parts))
  )
    return null;
  const found = completion.triangles
    .map((triangle) => maybeFactsOf(text, triangle, wants, say))
    .filter((one) => one !== null);
  const isAreaAlone =
    wants.facts.size === 1 &&
    wants.facts.has('area') &&
    !corners.some((one) => wants.isPart('side', one) || wants.isPart('angle', one)) &&
    hasAngleBetween(text.parts);
  const steps = [...(isAreaAlone ? [] : completion.steps), ...found.flatMap((one) => one.steps)];
  const [first, ...rest] = steps;
  const facts = found.flatMap((one) => one.facts);
  if (
    first === undefined ||
    found.length < completion.triangles.length ||
    (facts.length === 0 && found.length > 0)
  )
    return null;
  return {
    topicId: 'triangle',
    language: question.language,
    steps: [{ title: first.title, body: introduce(text, say) + first.body }, ...rest],
    answer:
      found.length === 0 ? say('\\text{no such triangle}', '\\text{无解}') : joinFacts([...new Set(facts)]),
    plotCode:
      found.length === 0 ? null : drawTriangles(completion.triangles, text.letters, titleOf(text, say)),
  };
}

/** Triangles from three parts: sides, angles, area, radii. */
export const triangle: Topic = {
  id: 'triangle',
  title: {
    en: 'triangles: the laws of sines and cosines, Pythagoras, area',
    zh: '解三角形：正弦定理、余弦定理、勾股定理与面积',
  },
  examples: {
    en: [
      'In triangle ABC, a = 3, b = 4, C = 60°. Find c.',
      'A right triangle has legs 3 and 4. Find the hypotenuse.',
    ],
    zh: ['在△ABC中，a=3，b=4，C=60°，求c', '直角三角形的两条直角边分别为3和4，求斜边'],
  },
  solve: solveTriangle,
};
