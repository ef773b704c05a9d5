import type { ChartSpec, Json } from '../../../chart/chart.ts';
import { isObject } from '../../../chart/json-object.ts';
import { upgradeSelections } from '../../../chart/upgrade-selections.ts';
import type { Piece } from './pack-text.ts';
import { bundleText, type IpynbOutput } from './schema.ts';

/** What a code cell put out, as far as a notebook of ours can show it. */
export interface ReadOutputs {
  readonly pieces: readonly Piece[];
  readonly charts: readonly ChartSpec[];
  /** Pictures and other outputs that cannot be shown. */
  readonly leftOut: number;
}

/** The MIME types under which Jupyter and Altair have written Vega-Lite: `+json` and `.json`, with and without minor. */
const vegaLite = /^application\/vnd\.vegalite\.v[3-6](?:\.\d{1,3}){0,2}[+.]json$/;

/** A program's way of naming an object, which says nothing to a reader. */
const objectName = /^\s*(?:<[^\n]*>|alt\.\w*Chart\(\.\.\.\))\s*$/;

/** Reads the outputs of a code cell in their order. */
export function readOutputs(outputs: readonly (IpynbOutput | null)[]): ReadOutputs {
  const pieces: Piece[] = [];
  const charts: ChartSpec[] = [];
  let leftOut = 0;
  for (const output of outputs) {
    if (output === null) leftOut += 1;
    else if (output.output_type === 'stream') pieces.push(verbatim(output.text));
    else if (output.output_type === 'error') pieces.push(verbatim(describeError(output)));
    else {
      const chart = maybeChart(output.data);
      if (chart !== undefined) charts.push(chart);
      else {
        const piece = maybePiece(output.data);
        if (piece === undefined) leftOut += 1;
        else pieces.push(piece);
      }
    }
  }
  return { pieces, charts, leftOut };
}

function maybeChart(data: Readonly<Record<string, unknown>>): ChartSpec | undefined {
  const found = Object.entries(data).find(([type]) => vegaLite.test(type));
  // What JSON.parse has made is JSON; the policy looks at it before anything else does.
  const spec = found?.[1] as Json | undefined;
  if (!isObject(spec)) return undefined;
  // How the chart was embedded there, which means nothing elsewhere.
  const { usermeta: _, ...own } = spec;
  return upgradeSelections(own);
}

function maybePiece(data: Readonly<Record<string, unknown>>): Piece | undefined {
  const read = (type: string) => bundleText.parse(data[type]);
  const markdown = read('text/markdown') ?? read('text/latex');
  if (markdown !== undefined) return { kind: 'markdown', text: markdown };
  const plain = read('text/plain');
  return plain === undefined || objectName.test(plain) ? undefined : verbatim(plain);
}

function describeError({ ename, evalue, traceback }: Extract<IpynbOutput, { output_type: 'error' }>): string {
  return traceback.length === 0 ? `${ename}: ${evalue}` : traceback.join('\n');
}

/** Colours and movements of a terminal. */
const terminalCodes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');

function verbatim(text: string): Piece {
  return { kind: 'verbatim', text: text.replace(terminalCodes, ''), language: '' };
}
