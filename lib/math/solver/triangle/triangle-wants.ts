import { graphPhrases, type Lexicon } from '../read-request.ts';
import type { IsWanted } from './draft-triangle.ts';
import type { TriangleText } from './read-triangle.ts';
import { type Corner, corners, type Triangle } from './triangle.ts';

/** The words that ask something of a triangle. */
export const triangleLexicon: Lexicon<
  | 'triangle'
  | 'solve'
  | 'area'
  | 'perimeter'
  | 'angles'
  | 'sides'
  | 'largest'
  | 'smallest'
  | 'hypotenuse'
  | 'leg'
  | 'circumradius'
  | 'inradius'
  | 'acute'
  | 'graph'
  | 'neutral'
> = {
  triangle: 'triangle|triangles|△|△△|\\triangle|三角形|equilateral|等边|isosceles|等腰|正'.split('|'),
  solve:
    'solve|solve the triangle|missing parts|remaining parts|other parts|all parts|all sides and angles|remaining sides and angles|other sides and angles|missing sides and angles|解|解三角形|解这个三角形|其余各边和角|其余边角|其余的边和角|其余元素'.split(
      '|',
    ),
  area: 'area|surface area|面积|的面积|面积s|s'.split('|'),
  perimeter: 'perimeter|circumference|周长|的周长'.split('|'),
  angles:
    'angles|angle|all angles|three angles|its angles|interior angles|remaining angles|other angles|各角|三个角|三个内角|内角|角|各内角|其余的角|其余两角'.split(
      '|',
    ),
  sides:
    'third side|third side length|remaining side|other side|missing side|remaining sides|other sides|missing sides|unknown side|length third side|第三边|第三边长|另一边|其余的边|其余两边|第三条边|第三边的长'.split(
      '|',
    ),
  largest:
    'largest angle|greatest angle|biggest angle|largest interior angle|最大角|最大的角|最大内角|最大的内角'.split(
      '|',
    ),
  smallest: 'smallest angle|least angle|最小角|最小的角|最小内角|最小的内角'.split('|'),
  hypotenuse: 'hypotenuse|斜边|斜边长|斜边的长|斜边的长度'.split('|'),
  leg: 'leg|other leg|the other leg|missing leg|second leg|另一条直角边|另一直角边|另一条直角边的长|另一条直角边长'.split(
    '|',
  ),
  circumradius:
    'circumradius|radius of the circumcircle|radius of the circumscribed circle|radius circumcircle|外接圆半径|外接圆的半径'.split(
      '|',
    ),
  inradius: 'inradius|radius of the incircle|radius of the inscribed circle|内切圆半径|内切圆的半径'.split(
    '|',
  ),
  acute: ['that is', 'which is'],
  graph: graphPhrases,
  neutral:
    'with|where|such that|sides|side|length|lengths|side lengths|degrees|using|law of cosines|law of sines|cosine rule|sine rule|pythagorean theorem|by pythagoras|pythagoras|how long|how large|how big|long|opposite|measure|measures|size|two|one|other|there|let|work|get|use|called|and its|its sides|given that|know|known|you|把|用|利用|余弦定理|正弦定理|勾股定理|大小|的大小|长|的长|长度|的长度|边|度数|的度数|一个|这个|中|内角|所对的边|所对的边分别为|所对的边分别是|角所对的边分别为|的对边|的对边分别为|对边|对边分别为|对边分别是|分别|分别为|分别是|内|角|且|一条|各是多少|rt|△|在|∠|其中'.split(
      '|',
    ),
};

/** What a question wants to know of a triangle. */
export interface Wants {
  readonly isPart: IsWanted;
  readonly facts: ReadonlySet<string>;
  readonly calls: TriangleText['asked'];
}

/** The corner opposite to the longest, or the shortest, side. */
function extremeCorner(triangle: Triangle, isLargest: boolean): Corner {
  return (
    [...corners].sort(
      (left, right) => (isLargest ? -1 : 1) * (triangle.sides[left].value - triangle.sides[right].value),
    )[0] ?? 0
  );
}

const factWords = ['area', 'perimeter', 'circumradius', 'inradius'] as const;

/** Says what is wanted; `triangle` decides which angle is the largest. */
export function wantsOf(text: TriangleText, request: ReadonlySet<string>, triangle: Triangle | null): Wants {
  const { parts, asked } = text;
  const named = asked.filter(({ kind, corner }) =>
    kind !== 'side' ? kind !== 'angle' || parts.angles[corner] === null : parts.sides[corner] === null,
  );
  const facts = new Set<string>(factWords.filter((word) => request.has(word)));
  const isOnlyWanted = named.length > 0 || facts.size > 0;
  const words = ['largest', 'smallest', 'sides', 'hypotenuse', 'leg'].filter((word) => request.has(word));
  const isEverything =
    request.has('solve') || (!isOnlyWanted && words.length === 0 && !request.has('angles'));
  const isAngles = request.has('angles') && !isOnlyWanted && words.length === 0;
  const extremes =
    triangle === null
      ? []
      : [
          ...(request.has('largest') ? [extremeCorner(triangle, true)] : []),
          ...(request.has('smallest') ? [extremeCorner(triangle, false)] : []),
        ];
  return {
    facts,
    calls: named,
    isPart: (kind, corner) =>
      isEverything ||
      named.some(
        (one) => one.corner === corner && (one.kind === kind || (kind === 'angle' && one.kind !== 'side')),
      ) ||
      (kind === 'angle' && (isAngles || extremes.includes(corner))) ||
      (kind === 'side' &&
        (request.has('sides') ||
          (request.has('hypotenuse') && corner === 2 && parts.sides[2] === null) ||
          (request.has('leg') && corner !== 2))),
  };
}
