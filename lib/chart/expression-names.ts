/** Constants of Vega's expression language. */
export const expressionConstants: ReadonlySet<string> = new Set([
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'MAX_VALUE',
  'MIN_VALUE',
  'NaN',
  'PI',
  'SQRT1_2',
  'SQRT2',
]);

/** Signals that every view has. */
export const viewSignals: ReadonlySet<string> = new Set(['width', 'height']);

/** What a function may be asked with. */
export interface AllowedFunction {
  readonly args: readonly [least: number, most: number];
  /**
   * Its first argument is the name of a scale, its second a number or time pattern, or its arguments may be lists
   * written out.
   */
  readonly takes?: 'scale' | 'number-format' | 'time-format' | 'list';
  /** It gives a list, of which one member must be taken at once: text made of a long list would be long. */
  readonly givesList?: true;
  /** It gives its first argument back, changed in letters only; other functions give numbers or short texts. */
  readonly givesText?: true;
}

function listFunctions(
  names: string,
  rule: AllowedFunction,
): readonly (readonly [string, AllowedFunction])[] {
  return names.split(' ').map((name) => [name, rule] as const);
}

/**
 * Functions of Vega's expression language that a chart may call. Regular expressions, the data of other views,
 * events, colours, logging, and whatever makes long texts or lists are left out.
 *
 * @see https://vega.github.io/vega/docs/expressions/
 */
export const expressionFunctions: ReadonlyMap<string, AllowedFunction> = new Map([
  ...listFunctions('abs acos asin atan ceil cos exp floor log round sin sqrt tan', { args: [1, 1] }),
  ...listFunctions('atan2 pow', { args: [2, 2] }),
  ...listFunctions('hypot max min', { args: [1, 16] }),
  ...listFunctions('clamp', { args: [3, 3] }),
  ...listFunctions('random', { args: [0, 0] }),
  ...listFunctions('if', { args: [3, 3], givesText: true }),
  ...listFunctions('cumulativeNormal densityNormal quantileNormal', { args: [1, 3] }),
  ...listFunctions('cumulativeLogNormal densityLogNormal quantileLogNormal', { args: [1, 3] }),
  ...listFunctions('cumulativeUniform densityUniform quantileUniform', { args: [1, 3] }),
  ...listFunctions('isBoolean isDate isDefined isFinite isNaN isNumber isString isValid', { args: [1, 1] }),
  ...listFunctions('toBoolean toNumber parseFloat length', { args: [1, 1] }),
  ...listFunctions('parseInt', { args: [1, 2] }),
  ...listFunctions('toString upper lower trim', { args: [1, 1], givesText: true }),
  ...listFunctions('substring slice', { args: [2, 3], givesText: true }),
  ...listFunctions('truncate', { args: [2, 3], givesText: true }),
  ...listFunctions('indexof inrange', { args: [2, 2], takes: 'list' }),
  ...listFunctions('datetime utc', { args: [1, 7] }),
  ...listFunctions('toDate time timezoneoffset', { args: [1, 1] }),
  ...listFunctions('year quarter month week date day dayofyear hours minutes seconds milliseconds', {
    args: [1, 1],
  }),
  ...listFunctions('utcyear utcquarter utcmonth utcweek utcdate utcday utcdayofyear', { args: [1, 1] }),
  ...listFunctions('utchours utcminutes utcseconds utcmilliseconds', { args: [1, 1] }),
  ...listFunctions('monthFormat monthAbbrevFormat dayFormat dayAbbrevFormat', { args: [1, 1] }),
  ...listFunctions('format', { args: [2, 2], takes: 'number-format' }),
  ...listFunctions('timeFormat utcFormat', { args: [1, 2], takes: 'time-format' }),
  ...listFunctions('scale invert', { args: [2, 2], takes: 'scale' }),
  ...listFunctions('bandwidth', { args: [1, 1], takes: 'scale' }),
  ...listFunctions('domain range', { args: [1, 1], takes: 'scale', givesList: true }),
]);

/** Operators between two values. */
export const binaryOperators: ReadonlySet<string> = new Set(
  '+ - * / % < <= > >= == != === !== & | ^ << >> >>>'.split(' '),
);

/** Operators before one value. */
export const unaryOperators: ReadonlySet<string> = new Set(['+', '-', '~', '!']);

/** A number pattern with at most two digits of width and of precision: a larger width pads with as many characters. */
export const numberFormat = /^(?:.?[<>=^])?[-+( ]?[$#]?0?\d{0,2},?(?:\.\d{1,2})?~?[a-zA-Z%]?$/u;

/** A time pattern, whose parts each write a few letters. */
export const timeFormat = /^[^\r\n]{0,60}$/u;
