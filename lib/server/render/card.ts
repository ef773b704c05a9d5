import { type ChartTheme, chartColours } from '../../chart/theme.ts';
import { escapeHtml } from '../../notebook/formats/html/escape-html.ts';
import { measureText } from './measure-text.ts';

/** What a card shows: the picture that other sites put beside a link. */
export interface Card {
  readonly title: string;
  /** The chart as SVG; null for a notebook without one. */
  readonly chartSvg: string | null;
  readonly theme: ChartTheme;
}

/** The size that social sites ask for, in pixels. */
const width = 1_200;
const height = 630;
const margin = 64;

const titleSize = 52;
const titleLines = 2;

/** Lays a card out as an SVG document of 1200 by 630 pixels: the title, at most two lines of it, above the chart. */
export function composeCard({ title, chartSvg, theme }: Card): string {
  const colours = chartColours[theme];
  const lines = breakTitle(title, width - 2 * margin);
  const bottom = margin + lines.length * titleSize * 1.25;
  const texts = lines.map((line, index) => {
    const y = margin + titleSize * 0.85 + index * titleSize * 1.25;
    return `<text x="${margin}" y="${y}" font-size="${titleSize}" font-weight="600" font-family="Noto Serif, serif" fill="${colours.ink}">${escapeXml(line)}</text>`;
  });
  const room = {
    x: margin,
    y: bottom + 16,
    width: width - 2 * margin,
    height: height - bottom - margin - 16,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    ...texts,
    chartSvg === null ? '' : placeChart(chartSvg, room),
    `<text x="${width - margin}" y="${height - 28}" text-anchor="end" font-size="24" font-family="Noto Sans, sans-serif" fill="${colours.ink}" opacity="0.6">Lemma</text>`,
    '</svg>',
  ].join('');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts a drawn chart into a box, as large as it fits, in the middle; what has no size is left out. */
function placeChart(svg: string, box: Box): string {
  const wide = Number(/^<svg[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1]);
  const high = Number(/^<svg[^>]*\sheight="([\d.]+)"/.exec(svg)?.[1]);
  if (!(wide > 0 && high > 0)) return '';
  const scale = Math.min(box.width / wide, box.height / high);
  const x = box.x + (box.width - wide * scale) / 2;
  const y = box.y + (box.height - high * scale) / 2;
  return `<g transform="translate(${x} ${y}) scale(${scale})">${svg}</g>`;
}

/** Breaks a title into lines that fit: between words, or anywhere in a script without spaces. */
function breakTitle(title: string, widthPx: number): readonly string[] {
  const item = { fontSize: titleSize, fontWeight: 600 };
  const pieces = title.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measureText(item, line + piece.trimEnd()) > widthPx) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    if (lines.length === titleLines) break;
  }
  if (lines.length < titleLines) return [...lines, line].map((each) => clip(each, widthPx, item));
  const [first = '', second = ''] = lines;
  return [clip(first, widthPx, item), `${clip(second, widthPx - titleSize, item)}…`];
}

function clip(
  line: string,
  widthPx: number,
  item: { readonly fontSize: number; readonly fontWeight: number },
): string {
  let kept = line.trimEnd();
  while (kept !== '' && measureText(item, kept) > widthPx) kept = kept.slice(0, -1);
  return kept;
}

/** Text as XML; characters that XML does not have are left out. */
function escapeXml(text: string): string {
  return escapeHtml(
    text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''),
  );
}
