import { rational, renderRational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { type Story, story } from '../word-problem/story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const names: readonly string[] =
  'triangle|quadrilateral|pentagon|hexagon|heptagon|octagon|nonagon|decagon|hendecagon|dodecagon'.split('|');
const numerals = '三四五六七八九十';

/** How many sides a polygon has: 8 for an octagon, a 8-sided polygon, 八边形. */
function maybeSides({ name, sides, han }: Groups): number | null {
  const count =
    name !== undefined
      ? names.indexOf(name) + 3
      : han !== undefined
        ? han === '十二'
          ? 12
          : numerals.indexOf(han) + 3
        : Number(sides);
  return Number.isInteger(count) && count >= 3 && count <= 1000 ? count : null;
}

function diagonals(groups: Groups, say: Say): Reply | null {
  const n = maybeSides(groups);
  if (n === null) return null;
  let count = 0;
  for (let from = 0; from < n; from += 1)
    for (let to = from + 2; to < n; to += 1) if (from > 0 || to < n - 1) count += 1;
  const why = say(
    `Each of the ${n} vertices is joined to all but itself and its two neighbours, and each diagonal has two ends:`,
    `每个顶点与除自身和相邻两点外的 ${n} - 3 个顶点相连，每条对角线有两个端点：`,
  );
  const steps = [
    step(
      say('Count the diagonals', '数对角线'),
      why,
      `\\frac{${n} \\cdot (${n} - 3)}{2} = ${(n * (n - 3)) / 2}`,
    ),
  ];
  return count === (n * (n - 3)) / 2 ? { steps, answer: `${count}`, plotCode: null } : null;
}

function angleSum(n: number, say: Say) {
  const why = say(
    `Diagonals from one vertex cut it into ${n - 2} triangles:`,
    `从一个顶点引对角线，把它分成 ${n - 2} 个三角形：`,
  );
  return step(say('Add the angles', '求内角和'), why, `${n - 2} \\cdot 180 = ${(n - 2) * 180}`);
}

function interiorSum(groups: Groups, say: Say): Reply | null {
  const n = maybeSides(groups);
  return n === null ? null : { steps: [angleSum(n, say)], answer: `${(n - 2) * 180}^\\circ`, plotCode: null };
}

function interior(groups: Groups, say: Say): Reply | null {
  const n = maybeSides(groups);
  if (n === null) return null;
  const angle = rational((n - 2) * 180, n);
  const why = say('In a regular polygon all of them are equal:', '正多边形的各内角相等：');
  const share = step(
    say('Share them out', '平均分'),
    why,
    `\\frac{${(n - 2) * 180}}{${n}} = ${renderRational(angle)}`,
  );
  const isRight = Math.abs(angle.valueOf() - (180 - 360 / n)) < 1e-9;
  return isRight
    ? { steps: [angleSum(n, say), share], answer: `${renderRational(angle)}^\\circ`, plotCode: null }
    : null;
}

function exterior(groups: Groups, say: Say): Reply | null {
  const n = maybeSides(groups);
  if (n === null) return null;
  const angle = renderRational(rational(360, n));
  const why = say(
    'The exterior angles of a convex polygon add up to 360 degrees:',
    '凸多边形的外角和是 360 度：',
  );
  return {
    steps: [step(say('Share out the full turn', '平均分外角和'), why, `\\frac{360}{${n}} = ${angle}`)],
    answer: `${angle}^\\circ`,
    plotCode: null,
  };
}

const regular = `(?:a |the )?(?:convex )?regular (?:convex )?(?:(?<name>${names.join('|')})|(?:polygon with )?(?<sides>\\d+)(?:-sided polygon|-gon| sides))`;
const any = `(?:a |the )?(?:convex )?(?:regular )?(?:convex )?(?:(?<name>${names.join('|')})|(?:polygon with )?(?<sides>\\d+)(?:-sided polygon|-gon| sides))`;
const han = '(?:(?<han>十二|[三四五六七八九十])|(?<sides>\\d+) ?)边形';
const degrees = '(?:, in degrees)?';

/** Diagonals and angles of polygons. */
export const polygonStories: readonly Story[] = [
  story(`how many (?:distinct )?diagonals does ${any} have`, diagonals),
  story(`how many (?:distinct )?diagonals (?:of|in|are in|are there in) ${any}(?: can be drawn)?`, diagonals),
  story(`(?:what is|find) the number of diagonals (?:of|in) ${any}`, diagonals),
  story(
    `(?:what is|find) the sum of the (?:measures of the )?interior angles (?:of|in) ${any}${degrees}`,
    interiorSum,
  ),
  story(
    `(?:what is|find) the (?:degree )?measure${degrees} of (?:each|an|one) interior angle (?:of|in) ${regular}${degrees}`,
    interior,
  ),
  story(
    `(?:what is|find) the (?:degree )?measure${degrees} of (?:each|an|one) exterior angle (?:of|in) ${regular}${degrees}`,
    exterior,
  ),
  story(`(?:求)? ?正? ?${han}(?:共)?(?:有(?:多少|几)条对角线|的对角线(?:的)?条数(?:是多少)?)`, diagonals),
  story(`(?:求)? ?正? ?${han}的内角和(?:是多少(?:度)?)?`, interiorSum),
  story(`(?:求)? ?正 ?${han}的?(?:每?[一1]?个)内角(?:的度数|是多少度|的度数是多少)?`, interior),
  story(`(?:求)? ?正 ?${han}的?(?:每?[一1]?个)外角(?:的度数|是多少度|的度数是多少)?`, exterior),
];
