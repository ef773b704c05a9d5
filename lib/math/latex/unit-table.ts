/** The exponents of the base quantities of a unit: a speed is `{ length: 1, time: -1 }`. */
export type Dimension = Readonly<Record<string, number>>;

/** A unit: its size in the base unit of its dimension (metre, second, kilogram, dollar, ...), and its spellings. */
export interface UnitRow {
  readonly name: string;
  readonly dimension: Dimension;
  readonly factor: number;
  /** Other spellings, separated by blanks; `_` stands for a blank inside one. Case counts for up to two letters. */
  readonly spellings: string;
}

function rows(
  dimension: Dimension,
  list: readonly (readonly [string, number, string])[],
): readonly UnitRow[] {
  return list.map(([name, factor, spellings]) => ({ name, dimension, factor, spellings }));
}

/** The units of school mathematics and physics, in English and Chinese. */
export const unitTable: readonly UnitRow[] = [
  ...rows({ length: 1 }, [
    ['m', 1, 'meter meters metre metres 米'],
    ['km', 1000, 'kilometer kilometers kilometre kilometres kms 千米 公里'],
    ['dm', 0.1, 'decimeter decimeters 分米'],
    ['cm', 0.01, 'centimeter centimeters centimetre centimetres cms 厘米'],
    ['mm', 0.001, 'millimeter millimeters millimetre millimetres 毫米'],
    ['nm', 1e-9, 'nanometer nanometers'],
    ['inch', 0.0254, 'inches in. 英寸'],
    ['foot', 0.3048, 'feet ft ft. 英尺'],
    ['yard', 0.9144, 'yards yd yds yd. 码'],
    ['mile', 1609.344, 'miles mi mi. 英里'],
  ]),
  ...rows({ length: 2 }, [
    ['acre', 4046.8564224, 'acres'],
    ['hectare', 10000, 'hectares ha 公顷'],
    ['m^2', 1, '平方米'],
    ['cm^2', 1e-4, '平方厘米'],
    ['mm^2', 1e-6, '平方毫米'],
    ['dm^2', 1e-2, '平方分米'],
    ['km^2', 1e6, '平方千米 平方公里'],
  ]),
  ...rows({ length: 3 }, [
    ['liter', 0.001, 'liters litre litres L l 升'],
    ['mL', 1e-6, 'ml milliliter milliliters millilitre millilitres 毫升'],
    ['gallon', 0.003785411784, 'gallons gal'],
    ['quart', 0.000946352946, 'quarts qt'],
    ['pint', 0.000473176473, 'pints'],
    ['tablespoon', 1.478676478125e-5, 'tablespoons tbsp'],
    ['teaspoon', 4.92892159375e-6, 'teaspoons tsp'],
    ['m^3', 1, '立方米'],
    ['cm^3', 1e-6, '立方厘米 cc'],
    ['dm^3', 1e-3, '立方分米'],
  ]),
  ...rows({ mass: 1 }, [
    ['kg', 1, 'kilogram kilograms kilo kilos kgs 千克 公斤'],
    ['g', 0.001, 'gram grams 克'],
    ['mg', 1e-6, 'milligram milligrams 毫克'],
    ['tonne', 1000, 'tonnes 吨 t'],
    ['pound', 0.45359237, 'pounds lb lbs lb. lbs. 磅'],
    ['ounce', 0.028349523125, 'ounces oz oz. 盎司'],
    ['ton', 907.18474, 'tons'],
  ]),
  ...rows({ time: 1 }, [
    ['second', 1, 'seconds sec secs s 秒'],
    ['millisecond', 0.001, 'milliseconds ms'],
    ['minute', 60, 'minutes min mins 分钟 分'],
    ['hour', 3600, 'hours hr hrs h 小时 时'],
    ['day', 86400, 'days 天 日'],
    ['week', 604800, 'weeks wk 周 星期'],
    ['month', 2629746, 'months 月 个月'],
    ['year', 31556952, 'years yr yrs 年'],
  ]),
  ...rows({ length: 1, time: -1 }, [
    ['mph', 0.44704, ''],
    ['kph', 1 / 3.6, 'kmh'],
    ['knot', 1852 / 3600, 'knots'],
  ]),
  ...rows({ money: 1 }, [
    ['dollar', 1, 'dollars $ USD usd bucks 美元'],
    ['cent', 0.01, 'cents ¢ 美分'],
    ['dime', 0.1, 'dimes'],
    ['nickel', 0.05, 'nickels'],
  ]),
  ...rows({ euro: 1 }, [['euro', 1, 'euros € 欧元']]),
  ...rows({ sterling: 1 }, [
    ['£', 1, 'GBP'],
    ['pence', 0.01, ''],
  ]),
  ...rows({ yuan: 1 }, [
    ['yuan', 1, '元 ￥ ¥ RMB CNY 块'],
    ['jiao', 0.1, '角'],
    ['fen', 0.01, ''],
  ]),
  ...rows({ rupee: 1 }, [['rupee', 1, 'rupees ₹ Rs Rs.']]),
  ...rows({ angle: 1 }, [
    ['radian', 1, 'radians rad 弧度'],
    ['degree', Math.PI / 180, 'degrees deg ° 度'],
  ]),
  ...rows({}, [['percent', 0.01, '% percents per_cent percentage']]),
  ...rows({ data: 1 }, [
    ['bit', 1, 'bits'],
    ['byte', 8, 'bytes'],
    ['kB', 8000, 'KB kilobyte kilobytes'],
    ['MB', 8e6, 'megabyte megabytes'],
    ['GB', 8e9, 'gigabyte gigabytes'],
    ['TB', 8e12, 'terabyte terabytes'],
  ]),
  ...rows({ temperature: 1 }, [
    ['celsius', 1, '°C degrees_celsius 摄氏度 ℃'],
    ['kelvin', 1, 'K kelvins'],
  ]),
  ...rows({ fahrenheit: 1 }, [['fahrenheit', 1, '°F degrees_fahrenheit ℉']]),
  ...rows({ mass: 1, length: 1, time: -2 }, [['newton', 1, 'newtons N']]),
  ...rows({ mass: 1, length: 2, time: -2 }, [
    ['joule', 1, 'joules J'],
    ['kJ', 1000, 'kilojoule kilojoules'],
    ['calorie', 4.184, 'calories cal'],
  ]),
  ...rows({ mass: 1, length: 2, time: -3 }, [
    ['watt', 1, 'watts W'],
    ['kW', 1000, 'kilowatt kilowatts'],
  ]),
  ...rows({ time: -1 }, [['hertz', 1, 'Hz']]),
  ...rows({ count: 1 }, [['dozen', 12, 'dozens']]),
];
