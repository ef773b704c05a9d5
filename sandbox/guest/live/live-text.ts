import { type LiveExpression, mentionsSlider, readLiveExpression, type Sliders } from './live-expression.ts';

/** A text whose parts in braces follow the sliders: `"a = {a}"`. */
export interface LiveText {
  /** The fields of the row that hold the fixed parts. */
  readonly row: { readonly [field: string]: string };
  /** The whole text for the browser. */
  readonly expression: string;
}

/** A part of a label: fixed text, or a number that is written as it stands in a formula. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'value';
      readonly value: LiveExpression;
      /** The sign before it, which is the number's own then: `+ -2` is `− 2`. */
      readonly sign: 'plus' | 'minus' | null;
      /** A letter follows at once: 1 is not written. */
      readonly isCoefficient: boolean;
    };

const signBefore = /([+−-]) ?$/;
const letterAfter = /^[\p{L}(]/u;
const nowhere = '(0/0)';

/** Numbers this near to 1 are written as 1. */
const halfDigit = 0.005;

/**
 * Reads a label. What stands in braces and holds a slider's name is an expression, written with two decimals at
 * most; the rest stays text, and goes into the data, so that no text stands in an expression.
 */
export function readLiveText(text: string, sliders: Sliders): LiveText {
  const row: { [field: string]: string } = {};
  const keep = (value: string): string => {
    const field = `t${Object.keys(row).length}`;
    row[field] = value;
    return `datum.${field}`;
  };
  const parts = readPieces(text, sliders).map((piece) =>
    piece.kind === 'text' ? keep(piece.text) : renderValue(piece, keep),
  );
  return { row, expression: parts.join(' + ') };
}

/** The text with each slider at its first value, for descriptions and for the room that it takes. */
export function writeFirstText(text: string, sliders: Sliders): string {
  const parts = readPieces(text, sliders).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    const value = Number(piece.value.evaluate(Number.NaN).toFixed(2));
    const isBelow = piece.sign === 'minus' ? value > 0 : value < 0;
    const size = piece.isCoefficient && Math.abs(value) === 1 ? '' : String(Math.abs(value));
    if (piece.sign === null) return `${isBelow ? '−' : ''}${size}`;
    return `${isBelow ? '−' : '+'} ${size}`;
  });
  return parts.join('');
}

function readPieces(text: string, sliders: Sliders): readonly Piece[] {
  const parts = text.split(/\{([^{}]*)\}/);
  const isLive = (index: number): boolean => index % 2 === 1 && mentionsSlider(parts[index], sliders);
  return parts.flatMap((part, index): readonly Piece[] => {
    const before = parts[index - 1] ?? '';
    if (isLive(index)) {
      const sign = signBefore.exec(before)?.[1];
      const value = readLiveExpression(part, 'label', sliders);
      const isCoefficient = letterAfter.test(parts[index + 1] ?? '');
      return [
        {
          kind: 'value',
          value,
          sign: sign === undefined ? null : sign === '+' ? 'plus' : 'minus',
          isCoefficient,
        },
      ];
    }
    const own = index % 2 === 1 ? `{${part}}` : part;
    const fixed = isLive(index + 1) ? own.replace(signBefore, '') : own;
    return fixed === '' ? [] : [{ kind: 'text', text: fixed }];
  });
}

function renderValue(
  { value, sign, isCoefficient }: Piece & { readonly kind: 'value' },
  keep: (text: string) => string,
): string {
  const number = value.render(nowhere);
  const size = `format(abs(${number}), ".2~f")`;
  const shown = isCoefficient ? `(abs(abs(${number}) - 1) < ${halfDigit} ? ${keep('')} : ${size})` : size;
  const gap = sign === null ? '' : ' ';
  const [below, above] = [keep(`−${gap}`), keep(sign === null ? '' : '+ ')];
  const isBelow = sign === 'minus' ? `${number} > ${halfDigit}` : `${number} < -${halfDigit}`;
  return `(${isBelow} ? ${below} : ${above}) + ${shown}`;
}
