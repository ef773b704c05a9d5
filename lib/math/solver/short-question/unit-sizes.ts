import { type Rational, rational } from '../../exact/rational.ts';

/** A unit: its exact size in the smallest unit of its family, and how it is written. */
interface UnitSize {
  readonly family: string;
  readonly size: Rational;
  /** Spellings in lower case: several of it in English, one of it, then all others. */
  readonly names: readonly string[];
}

/** How many of one unit another one is, with the English names of both. */
export interface Conversion {
  readonly ratio: Rational;
  readonly oneFrom: string;
  readonly oneTo: string;
  readonly manyFrom: string;
  readonly manyTo: string;
}

const tables: Readonly<Record<string, string>> = {
  imperialLength: '1 inches inch 英寸|12 feet foot ft 英尺|36 yards yard yd 码|63360 miles mile mi 英里',
  metricLength:
    '1 mm mm millimeters millimeter millimetres millimetre 毫米|10 cm cm centimeters centimeter centimetres centimetre 厘米|100 dm dm 分米|1000 m m meters meter metres metre 米|1000000 km km kilometers kilometer kilometres kilometre 千米 公里',
  time: '1 seconds second sec s 秒|60 minutes minute min 分钟 分|3600 hours hour h 小时 时|86400 days day 天|604800 weeks week 周',
  metricMass:
    '1 mg mg milligrams milligram 毫克|1000 g g grams gram 克|1000000 kg kg kilograms kilogram 千克 公斤|1000000000 tonnes tonne 吨',
  imperialMass: '1 ounces ounce oz 盎司|16 pounds pound lb lbs 磅',
  metricVolume:
    '1 mL mL ml milliliters milliliter millilitres millilitre 毫升|1000 liters liter litres litre l 升',
  imperialVolume: '1 cups cup|2 pints pint|4 quarts quart|16 gallons gallon',
  money: '1 cents cent|5 nickels nickel|10 dimes dime|25 quarters quarter|100 dollars dollar',
  yuan: '1 分 分|10 角 角|100 元 元',
};

const units: readonly UnitSize[] = Object.entries(tables).flatMap(([family, rows]) =>
  rows.split('|').map((row) => {
    const [size = '1', ...names] = row.split(' ');
    return { family, size: rational(BigInt(size)), names };
  }),
);

/** Every spelling, the longest first, as the source of a pattern. */
export const unitPattern: string = [...new Set(units.flatMap(({ names }) => names))]
  .sort((one, other) => other.length - one.length)
  .join('|');

/** Feet in inches: 12 for one; null unless they are two units of one family. */
export function maybeConversion(from: string | undefined, to: string | undefined): Conversion | null {
  if (from === undefined || to === undefined) return null;
  for (const one of units.filter(({ names }) => names.includes(from))) {
    const other = units.find((unit) => unit.family === one.family && unit.names.includes(to));
    const [manyFrom = from, oneFrom = from] = one.names;
    const [manyTo = to, oneTo = to] = other?.names ?? [];
    if (other !== undefined) return { ratio: one.size.div(other.size), oneFrom, oneTo, manyFrom, manyTo };
  }
  return null;
}
