/** One way to read an answer; one that is not `isCertain` proves nothing when it agrees. */
export interface NumeralReading {
  readonly latex: string;
  readonly isCertain: boolean;
}

const sign = String.raw`([-+−]?\s*(?:\\?[$€£¥])?\s*)`;
const tail = String.raw`(\s*(?:\\?[$%€£¥].*|\\text\{.*|\\mathrm\{.*|\\mbox\{.*|\\textbf\{.*|\p{L}.*)?)`;
const thousands = new RegExp(String.raw`^${sign}(\d{1,3}(?:,\d{3})+)(\.\d+)?${tail}$`, 'u');
const spaced = new RegExp(String.raw`^${sign}(\d{1,3}(?:\s\d{3})+)(\.\d+)?${tail}$`, 'u');
const pointed = new RegExp(String.raw`^${sign}(\d{1,3}(?:\.\d{3})+),(\d+)${tail}$`, 'u');
const pointedOnly = new RegExp(String.raw`^${sign}(\d{1,3}(?:\.\d{3}){2,})${tail}$`, 'u');
const decimalComma = new RegExp(String.raw`^${sign}(\d+),(\d+)${tail}$`, 'u');

/**
 * The ways to read a numeral with separators: `1,000` is a thousand and hardly 1 and 0; `1,22` is 1.22 or a list, and
 * so is `0,111`. Anything else is read in the one way it is written.
 */
export function readNumerals(latex: string): readonly NumeralReading[] {
  const plain = latex
    .replace(/\\[!,](?=\s*\d)|\{,\}|,\\!/g, (found) => (found.includes(',') && found !== '\\,' ? ',' : ' '))
    .trim();
  const asIs: NumeralReading = { latex, isCertain: true };
  const grouped = thousands.exec(plain.replace(/,\s*\\!\s*/g, ','));
  if (grouped !== null) {
    const [, head = '', digits = '', decimals = '', rest = ''] = grouped;
    const number = `${head}${digits.replaceAll(',', '')}${decimals}${rest}`;
    const isLone = /^\d+,\d+$/.test(digits) && decimals === '';
    const isZero = digits.startsWith('0');
    if (isZero) return [certain(`${head}${digits.replace(',', '.')}${rest}`), asList(digits)];
    return isLone
      ? [
          certain(number),
          { ...asList(digits), isCertain: false },
          unsure(`${head}${digits.replace(',', '.')}${rest}`),
        ]
      : [certain(number)];
  }
  const parted = spaced.exec(plain);
  if (parted !== null) {
    const [, head = '', digits = '', decimals = '', rest = ''] = parted;
    return [certain(`${head}${digits.replaceAll(/\s/g, '')}${decimals}${rest}`)];
  }
  const foreign = pointed.exec(plain) ?? pointedOnly.exec(plain);
  if (foreign !== null) {
    const isWhole = foreign.length === 4;
    const [, head = '', digits = '', third = '', rest = ''] = foreign;
    const whole = digits.replaceAll('.', '');
    return [certain(isWhole ? `${head}${whole}${third}` : `${head}${whole}.${third}${rest}`)];
  }
  const comma = decimalComma.exec(plain);
  if (comma === null) return [asIs];
  const [, head = '', whole = '', decimals = '', rest = ''] = comma;
  return [
    certain(`${head}${whole}.${decimals}${rest}`),
    { latex: `${head}${whole}, ${decimals}${rest}`, isCertain: true },
  ];
}

function certain(latex: string): NumeralReading {
  return { latex, isCertain: true };
}

function unsure(latex: string): NumeralReading {
  return { latex, isCertain: false };
}

function asList(digits: string): NumeralReading {
  return certain(digits.replaceAll(',', ', '));
}
