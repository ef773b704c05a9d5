import { PlotMistake } from '../mistake.ts';
import { toFloat, toNumber } from './python-numbers.ts';

/** What `print` and `str` write for a value: floats keep their `.0`, and their exponent begins where Python's does. */
export function writeValue(value: unknown, isInside = false): string {
  if (typeof value === 'string') return isInside ? `'${value}'` : value;
  if (typeof value === 'number') return writeFloat(value);
  if (typeof value === 'bigint') return `${value}`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null || value === undefined) return 'None';
  if (Array.isArray(value)) return `[${value.map((item) => writeValue(item, true)).join(', ')}]`;
  throw new PlotMistake('TypeError: this cannot be printed here.');
}

/** @see {@link https://docs.python.org/3/library/stdtypes.html#float} `repr`: the shortest digits that round back */
function writeFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (value !== 0 && (exponent < -4 || exponent >= 16)) return `${digits}e${writeExponent(exponent)}`;
  const plain = exponent < 0 ? writePlain(digits, exponent) : `${value}`;
  return plain.includes('.') ? plain : `${plain}.0`;
}

function writeExponent(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** JavaScript writes 0.00001 as 1e-5 only below 1e-6, so for exponents from -4 on its own digits serve. */
function writePlain(digits: string, exponent: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(-exponent - 1)}${digits.replace(/[-.]/g, '')}`;
}

/** Decimals beyond which a tie is a tie: no double that Lemma prints has more digits than this after one. */
const tieDigits = 40;

/** Most digits after the point that JavaScript writes. */
const mostDigits = 100;

/** A number with so many decimals; halves go to the even digit, as in Python, while JavaScript rounds them up. */
export function writeFixed(value: unknown, decimals: number): string {
  if (decimals < 0 || decimals > 50) throw new PlotMistake('ValueError: 0 to 50 decimals are written here.');
  const number = toFloat(value);
  if (!Number.isFinite(number)) return writeFloat(number);
  const size = Math.abs(number);
  const sign = number < 0 || Object.is(number, -0) ? '-' : '';
  if (size >= 1e21) return `${sign}${BigInt(size)}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return `${sign}${roundFixed(size, decimals)}`;
}

function roundFixed(size: number, decimals: number): string {
  const more = Math.min(tieDigits, mostDigits - decimals);
  return maybeHalfToEven(size.toFixed(decimals + more), more) ?? size.toFixed(decimals);
}

/** A number in digits with one before the point, and its exponent; halves go to the even digit. */
function splitExponent(value: number, decimals: number): readonly [digits: string, exponent: number] {
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const more = Math.min(tieDigits, mostDigits - decimals);
  const [long = '', power = '0'] = size.toExponential(decimals + more).split('e');
  const even = maybeHalfToEven(long, more);
  if (even !== null) return [`${sign}${even}`, Number(power)];
  const [digits = '', exponent = '0'] = size.toExponential(decimals).split('e');
  return [`${sign}${digits}`, Number(exponent)];
}

/** What digits without the last `more` are where those are just a half and the digit before is even; null elsewhere. */
function maybeHalfToEven(digits: string, more: number): string | null {
  const kept = digits.slice(0, -more).replace(/\.$/, '');
  return /^50*$/.test(digits.slice(-more)) && /[02468]$/.test(kept) ? kept : null;
}

/**
 * A value by a format of an f-string: `.2f`, `,`, `,.2f`, `d`, `.3e`, `.4g`, `.1%`, or none.
 *
 * @throws PlotMistake for another format.
 */
export function formatValue(value: unknown, format: string): string {
  if (format === '') return writeValue(value);
  const match = /^(,?)(?:\.(\d{1,2}))?([dfeg%]?)$/.exec(format);
  if (match === null) throw new PlotMistake(`The format "${format}" is not known here.`);
  const [, comma, places, kind] = match;
  const digits = places === undefined ? 6 : Number(places);
  const text = formatNumber(value, { digits, kind: kind ?? '', isRounded: places !== undefined });
  return comma === ',' ? group(text) : text;
}

function formatNumber(
  value: unknown,
  how: { readonly digits: number; readonly kind: string; readonly isRounded: boolean },
): string {
  const { digits, kind, isRounded } = how;
  switch (kind) {
    case 'f':
      return writeFixed(value, digits);
    case '%':
      return `${writeFixed(toFloat(value) * 100, digits)}%`;
    case 'e':
      return writeScientific(toFloat(value), digits);
    case 'g':
      return writeGeneral(toFloat(value), Math.max(digits, 1));
    default: {
      const number = toNumber(value);
      if (isRounded || (kind === 'd' && typeof number === 'number'))
        throw new PlotMistake('This format does not fit this number here: use .2f.');
      return writeValue(number);
    }
  }
}

function writeScientific(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return writeFloat(value);
  const [digits, exponent] = splitExponent(value, decimals);
  return `${digits}e${writeExponent(exponent)}`;
}

function writeGeneral(value: number, digits: number): string {
  if (!Number.isFinite(value)) return writeFloat(value);
  const [head, exponent] = splitExponent(value, digits - 1);
  if (exponent < -4 || exponent >= digits) return `${dropZeros(head)}e${writeExponent(exponent)}`;
  const sign = head.startsWith('-') ? '-' : '';
  return dropZeros(`${sign}${roundFixed(Math.abs(value), Math.max(0, digits - 1 - exponent))}`);
}

function dropZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function group(text: string): string {
  const [whole = '', rest] = text.split(/(?=[.e%])/s, 2);
  const tail = rest === undefined ? '' : text.slice(whole.length);
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${tail}`;
}
