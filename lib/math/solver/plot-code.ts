/** The options of a mark. */
interface MarkOptions {
  readonly label?: string;
  readonly dashed?: boolean;
  readonly domain?: readonly [number, number];
}

/** One call of the plotting chain. */
export type Mark =
  | { readonly kind: 'curve' | 'implicit'; readonly expression: string; readonly options?: MarkOptions }
  | { readonly kind: 'point'; readonly x: number; readonly y: number; readonly label: string }
  | {
      readonly kind: 'segment';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly options?: MarkOptions;
    };

/** The frame of a picture. */
export interface Frame {
  readonly x: readonly [number, number];
  readonly y?: readonly [number, number];
  readonly title?: string;
  readonly equalAspect?: boolean;
}

function writeOptions(options: object | undefined): string {
  const shown = Object.entries(options ?? {}).map(([name, value]) => `${name}: ${writeValue(value)}`);
  return shown.length === 0 ? '' : `{ ${shown.join(', ')} }`;
}

function writeValue(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(writeValue).join(', ')}]` : JSON.stringify(value);
}

function writeMark(mark: Mark): string {
  switch (mark.kind) {
    case 'curve':
    case 'implicit': {
      const args = [JSON.stringify(mark.expression), writeOptions(mark.options)].filter(
        (part) => part !== '',
      );
      return `.${mark.kind}(${args.join(', ')})`;
    }
    case 'point':
      return `.point(${[mark.x, mark.y, mark.label].map(writeValue).join(', ')})`;
    case 'segment': {
      const args = [...mark.from, ...mark.to].map(writeValue);
      return `.segment(${[...args, writeOptions(mark.options)].filter((part) => part !== '').join(', ')})`;
    }
  }
}

/** Writes the code that draws a picture: one chain, a call a line. */
export function writePlotCode(frame: Frame, marks: readonly Mark[]): string {
  return [`plot(${writeOptions(frame)})`, ...marks.map((mark) => `  ${writeMark(mark)}`)].join('\n');
}

/** The smallest readable window around values: a margin on both sides, never empty, on round numbers. */
export function windowAround(values: readonly number[], smallest: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(smallest, (high - low) * 1.5);
  const middle = (low + high) / 2;
  const unit = 10 ** Math.floor(Math.log10(span / 4)) / 2;
  const round = (bound: number): number => Number(bound.toPrecision(12));
  return [
    round(Math.floor((middle - span / 2) / unit) * unit),
    round(Math.ceil((middle + span / 2) / unit) * unit),
  ];
}
