import { type Interval, isWithin, type Point, spanOf } from '../../../lib/chart/plane/view.ts';
import { findFeatures, maybeFindHeights } from '../curve-features.ts';
import { bareDrawing, type Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { findSubject } from '../read-function.ts';
import { maybeReadInterval, maybeReadText, readOptions } from '../values.ts';
import { nameCurve } from '../words.ts';
import { type LiveExpression, mentionsSlider, readLiveExpression, type Sliders } from './live-expression.ts';
import {
  drawLiveArea,
  drawLiveCurve,
  drawLiveDot,
  drawLiveLabel,
  drawLiveSegment,
  type LivePlace,
  listLiveReadOut,
} from './live-layers.ts';
import { writeFirstText } from './live-text.ts';

type ReadLive = (args: readonly unknown[], sliders: Sliders) => Mark;

const beside = { dx: 11, dy: -11, align: 'left' } as const;
/** Where on their way sliders are looked at, to find a view that suits all of it. */
const shares = [0, 0.5, 1] as const;

function readCurve(args: readonly unknown[], sliders: Sliders): Mark {
  const f = readLiveExpression(args[0], 'curve', sliders);
  const options = readOptions(args[1], 'curve', ['label', 'domain', 'dashed']);
  const label = maybeReadText(options.get('label'), 'curve: label');
  const domain = maybeReadInterval(options.get('domain'), 'curve: domain');
  const meet = ([from, to]: Interval): Interval => [
    Math.max(from, domain?.[0] ?? from),
    Math.min(to, domain?.[1] ?? to),
  ];
  return {
    noun: nameCurve(
      `${label === undefined ? '' : `${writeFirstText(label, sliders)}, `}y = ${String(args[0]).trim().slice(0, 80)}`,
    ),
    findFeatures: () => findFeatures((x) => f.evaluate(x), domain),
    maybeFindHeights: (x) => findLiveHeights(f, meet(x)),
    draw: (view) => ({
      ...bareDrawing,
      isColoured: true,
      subject: findSubject(args[0]),
      liveReadOut: listLiveReadOut(f, domain),
      over: (colour) => [
        drawLiveCurve(f, domain, { colour, dashed: options.get('dashed') === true }),
        ...(label === undefined
          ? []
          : drawLiveLabel(label, findLabelPlace(f, meet(view.x), view.y), sliders, {
              colour,
              placement: beside,
            })),
      ],
    }),
  };
}

/** The heights at the sliders' first values, and as much of the heights at their ends as does not flatten these. */
function findLiveHeights(f: LiveExpression, x: Interval): Interval | undefined {
  if (!(x[0] < x[1])) return undefined;
  const first = maybeFindHeights((at) => f.evaluate(at), x);
  if (first === undefined) return undefined;
  const reach = Math.max(spanOf(first), 1);
  const others = shares.flatMap((share) => maybeFindHeights((at) => f.evaluate(at, share), x) ?? []);
  return [
    Math.max(first[0] - reach, Math.min(first[0], ...others)),
    Math.min(first[1] + reach, Math.max(first[1], ...others)),
  ];
}

/** A place of the curve near its right end at which it is in view while the sliders move about their middle. */
function findLabelPlace(f: LiveExpression, x: Interval, y: Interval): LivePlace {
  const candidates = [0.86, 0.78, 0.7, 0.62, 0.54, 0.4, 0.28, 0.16];
  const at = (share: number): number => Number((x[0] + share * spanOf(x)).toPrecision(5));
  const best = candidates.find((share) =>
    [undefined, 0.35, 0.65].every((way) => isWithin(f.evaluate(at(share), way), y)),
  );
  const chosen = best ?? candidates.find((share) => isWithin(f.evaluate(at(share)), y)) ?? 0.5;
  return { x: String(at(chosen)), y: f.render(`(${at(chosen)})`) };
}

function readPlace(
  x: unknown,
  y: unknown,
  owner: string,
  sliders: Sliders,
): readonly [LiveExpression, LiveExpression] {
  if (x === undefined || y === undefined)
    throw new PlotMistake(`${owner} takes two coordinates beside a slider.`);
  return [readLiveExpression(x, `${owner}: x`, sliders), readLiveExpression(y, `${owner}: y`, sliders)];
}

function listPlaces([x, y]: readonly [LiveExpression, LiveExpression]): readonly Point[] {
  return [undefined, ...shares]
    .map((share): Point => [x.evaluate(Number.NaN, share), y.evaluate(Number.NaN, share)])
    .filter((point) => point.every(Number.isFinite));
}

function renderPlace([x, y]: readonly [LiveExpression, LiveExpression]): LivePlace {
  return { x: x.render('(0/0)'), y: y.render('(0/0)') };
}

function readPoint(args: readonly unknown[], sliders: Sliders): Mark {
  const [x, y, third] = Array.isArray(args[0]) ? [...args[0].slice(0, 2), ...args.slice(1)] : args;
  const place = readPlace(x, y, 'point', sliders);
  const label = maybeReadText(readOptions(third, 'point', ['label']).get('label'), 'point: label');
  return {
    noun: {
      en: `the moving point ${label === undefined ? '' : `${writeFirstText(label, sliders)} `}at (${x}, ${y})`,
      zh: `动点${label === undefined ? '' : ` ${writeFirstText(label, sliders)}`} (${x}, ${y})`,
    },
    findAnchors: () => listPlaces(place),
    draw: (_view) => ({
      ...bareDrawing,
      over: [
        drawLiveDot(renderPlace(place)),
        ...(label === undefined
          ? []
          : drawLiveLabel(label, renderPlace(place), sliders, {
              colour: undefined,
              placement: beside,
            })),
      ],
    }),
  };
}

function readAnnotation(args: readonly unknown[], sliders: Sliders): Mark {
  const [x, y, third] = Array.isArray(args[0]) ? [...args[0].slice(0, 2), ...args.slice(1)] : args;
  const place = readPlace(x, y, 'annotate', sliders);
  const text = maybeReadText(third, 'annotate: text');
  if (text === undefined) throw new PlotMistake('annotate takes a text: .annotate(1, 2, "a = {a}").');
  return {
    noun: {
      en: `the text “${writeFirstText(text, sliders)}”`,
      zh: `文字“${writeFirstText(text, sliders)}”`,
    },
    findAnchors: () => listPlaces(place),
    draw: (_view) => ({
      ...bareDrawing,
      over: drawLiveLabel(text, renderPlace(place), sliders, {
        colour: undefined,
        placement: { align: 'center' },
      }),
    }),
  };
}

function readSegment(args: readonly unknown[], sliders: Sliders): Mark {
  const isPairs = Array.isArray(args[0]) && Array.isArray(args[1]);
  const [x1, y1, x2, y2, rest] = isPairs ? [...args.slice(0, 2).flat(), args[2]] : args;
  const from = readPlace(x1, y1, 'segment', sliders);
  const to = readPlace(x2, y2, 'segment', sliders);
  const options = readOptions(rest, 'segment', ['label', 'dashed']);
  return {
    noun: {
      en: `a moving segment from (${x1}, ${y1}) to (${x2}, ${y2})`,
      zh: `动线段（从 (${x1}, ${y1}) 到 (${x2}, ${y2})）`,
    },
    findAnchors: () => [...listPlaces(from), ...listPlaces(to)],
    draw: () => ({
      ...bareDrawing,
      over: [drawLiveSegment(renderPlace(from), renderPlace(to), options.get('dashed') === true)],
    }),
  };
}

function readArea(args: readonly unknown[], sliders: Sliders): Mark {
  const isBetween = typeof args[1] === 'string';
  const f = readLiveExpression(args[0], 'area', sliders);
  const g = readLiveExpression(isBetween ? args[1] : 0, 'area', sliders);
  const options = readOptions(isBetween ? args[2] : args[1], 'area', ['from', 'to', 'label']);
  const [first, last] = [options.get('from'), options.get('to')];
  if (first === undefined || last === undefined) {
    throw new PlotMistake('area needs {from, to} beside a slider, such as {from: 0, to: "a"}.');
  }
  const ends = {
    from: readLiveExpression(first, 'area: from', sliders),
    to: readLiveExpression(last, 'area: to', sliders),
  };
  const label = maybeReadText(options.get('label'), 'area: label');
  const middle = `((${ends.from.render('(0/0)')} + ${ends.to.render('(0/0)')}) / 2)`;
  const places = [undefined, ...shares].flatMap((share) =>
    [ends.from, ends.to].map((end): Point => {
      const x = end.evaluate(Number.NaN, share);
      return [x, f.evaluate(x, share)];
    }),
  );
  return {
    noun: {
      en: `the region under y = ${String(args[0]).trim().slice(0, 80)} from ${first} to ${last}`,
      zh: `y = ${String(args[0]).trim().slice(0, 80)} 下方的区域（从 ${first} 到 ${last}）`,
    },
    findFeatures: () => places.filter((point) => point.every(Number.isFinite)),
    maybeFindHeights: (x) => findLiveHeights(f, x),
    draw: (_view) => ({
      ...bareDrawing,
      isColoured: true,
      subject: findSubject(args[0]),
      under: (colour) => [drawLiveArea(f, g, ends, { ...Object(colour) })],
      over:
        label === undefined
          ? []
          : drawLiveLabel(
              label,
              { x: middle, y: `(${f.render(middle)} + ${g.render(middle)}) / 2` },
              sliders,
              { colour: undefined, placement: { align: 'center' } },
            ),
    }),
  };
}

const readers: ReadonlyMap<string, ReadLive> = new Map([
  ['curve', readCurve],
  ['point', readPoint],
  ['annotate', readAnnotation],
  ['segment', readSegment],
  ['area', readArea],
]);

/** Whether an argument, or something that is written in it, follows a slider. */
function follows(value: unknown, sliders: Sliders): boolean {
  if (typeof value === 'string') {
    const braced = [...value.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]);
    return mentionsSlider(value, sliders) || braced.some((part) => mentionsSlider(part, sliders));
  }
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((part) => follows(part, sliders))
  );
}

/** Reads a mark whose expressions use a slider's name; nothing when it does not, or when such a mark cannot follow. */
export function maybeReadLive(name: string, args: readonly unknown[], sliders: Sliders): Mark | undefined {
  const read = readers.get(name);
  if (read === undefined || sliders.size === 0) return undefined;
  return args.some((value, index) => follows(value, sliders) && !isPlainLabel(name, index, value, sliders))
    ? read(args, sliders)
    : undefined;
}

/** A label such as "a" names the thing that it stands at, and not the slider. */
function isPlainLabel(name: string, index: number, value: unknown, sliders: Sliders): boolean {
  const isText = typeof value === 'string' && !/\{[^{}]*\}/.test(value);
  const place = name === 'curve' ? 1 : name === 'segment' ? 4 : name === 'area' ? -1 : 2;
  return (
    (isText && index >= place && place > 0) ||
    (isOptionsOfLabel(value) && !followsBeyondLabel(value, sliders))
  );
}

function isOptionsOfLabel(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'label' in value;
}

function followsBeyondLabel(options: object, sliders: Sliders): boolean {
  return Object.entries(options).some(([name, value]) =>
    name === 'label'
      ? typeof value === 'string' && /\{[^{}]*\}/.test(value) && follows(value, sliders)
      : follows(value, sliders),
  );
}
