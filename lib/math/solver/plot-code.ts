/** The options of a mark. */
interface MarkOptions {
  readonly label?: string;
  readonly dashed?: boolean;
  readonly domain?: readonly [number, number];
}

/** One call of the plotting chain. */
export type Mark =
  | { readonly kind: 'curve' | 'implicit'; readonly expression: string; readonly options?: MarkOptions }
  /** `set` is what the library's numberLine takes: an inequality, or intervals such as `(-∞, 1] ∪ (2, 3)`. */
  | { readonly kind: 'numberLine'; readonly set: string; readonly options?: MarkOptions }
  /** The region between two graphs, or one and the x axis where `base` is null. */
  | {
      readonly kind: 'area';
      readonly expression: string;
      readonly base: string | null;
      readonly from: number;
      readonly to: number;
      readonly label?: string;
    }
  | { readonly kind: 'slopeField'; readonly expression: string }
  /** Marks that take their arguments as they are; objects among them are options. */
  | {
      readonly kind: 'call';
      readonly name:
        | 'sequence'
        | 'tree'
        | 'distribution'
        | 'bars'
        | 'boxplot'
        | 'histogram'
        | 'scatter'
        | 'polygon'
        | 'angle'
        | 'vector'
        | 'circle'
        | 'axes'
        | 'contour';
      readonly args: readonly unknown[];
    }
  /** One slope y′ in x and y, or the derivatives of a system; `initial` holds a start or a list of them. */
  | {
      readonly kind: 'ode';
      readonly equations: string | readonly string[];
      readonly options: {
        readonly initial: readonly number[] | readonly (readonly number[])[];
        readonly to?: number;
        readonly label?: string;
        readonly against?: 't';
      };
    }
  | {
      readonly kind: 'slider';
      readonly name: string;
      readonly min: number;
      readonly max: number;
      readonly value: number;
    }
  /** The curve (x(t), y(t)); `expression` is the radius of a polar curve. */
  | {
      readonly kind: 'parametric';
      readonly x: string;
      readonly y: string;
      readonly options: { readonly from: number; readonly to: number; readonly label?: string };
    }
  | {
      readonly kind: 'polar';
      readonly expression: string;
      readonly options: { readonly from: number; readonly to: number; readonly label?: string };
    }
  | { readonly kind: 'point'; readonly x: number; readonly y: number; readonly label: string }
  | {
      readonly kind: 'segment';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly options?: MarkOptions;
    };

/** The frame of a picture. */
export interface Frame {
  /** Without it the marks decide. */
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
  readonly title?: string;
  readonly equalAspect?: boolean;
}

function writeOptions(options: object | undefined): string {
  const shown = Object.entries(options ?? {}).map(([name, value]) => `${name}: ${writeValue(value)}`);
  return shown.length === 0 ? '' : `{ ${shown.join(', ')} }`;
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  return typeof value === 'object' && value !== null ? writeOptions(value) : JSON.stringify(value);
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
    case 'numberLine':
      return `.numberLine(${[JSON.stringify(mark.set), writeOptions(mark.options)].filter((part) => part !== '').join(', ')})`;
    case 'area': {
      const { kind: _kind, expression, base, ...options } = mark;
      const functions = base === null ? [expression] : [expression, base];
      return `.area(${[...functions.map(writeValue), writeOptions(options)].join(', ')})`;
    }
    case 'call':
      return `.${mark.name}(${mark.args.map(writeValue).join(', ')})`;
    case 'slopeField':
      return `.slopeField(${JSON.stringify(mark.expression)})`;
    case 'ode':
      return `.ode(${writeValue(mark.equations)}, ${writeOptions(mark.options)})`;
    case 'slider': {
      const { name, min, max, value } = mark;
      return `.slider(${JSON.stringify(name)}, ${writeOptions({ min, max, value })})`;
    }
    case 'parametric':
      return `.parametric(${JSON.stringify(mark.x)}, ${JSON.stringify(mark.y)}, ${writeOptions(mark.options)})`;
    case 'polar':
      return `.polar(${JSON.stringify(mark.expression)}, ${writeOptions(mark.options)})`;
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
