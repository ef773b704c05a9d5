import { PlotMistake } from '../mistake.ts';
import { describeUnknownName } from '../nearest-name.ts';
import { readNumber, showValue } from '../values.ts';
import { continuousFamilies } from './continuous-families.ts';
import { discreteFamilies } from './discrete-families.ts';
import type { Distribution, DistributionFamily } from './distribution-family.ts';

const families: ReadonlyMap<string, DistributionFamily> = new Map([
  ...continuousFamilies,
  ...discreteFamilies,
]);

const otherNames: ReadonlyMap<string, string> = new Map([
  ['gaussian', 'normal'],
  ['gauss', 'normal'],
  ['student', 't'],
  ['student-t', 't'],
  ['students-t', 't'],
  ['chi2', 'chi-square'],
  ['chi-squared', 'chi-square'],
  ['chisquare', 'chi-square'],
  ['chisquared', 'chi-square'],
  ['χ²', 'chi-square'],
]);

/** Finds a family of distributions by a name that people use for it. */
export function readFamily(value: unknown): DistributionFamily {
  if (typeof value !== 'string') {
    throw new PlotMistake(
      `distribution takes a name first, such as "normal" or "binomial", not ${showValue(value)}.`,
    );
  }
  const name = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/['’]/g, '');
  const family = families.get(otherNames.get(name) ?? name);
  if (family === undefined) {
    throw new PlotMistake(`distribution: ${describeUnknownName(value, [...families.keys()])}`);
  }
  return family;
}

/** Fills the parameters of a family in from options; each may go by any of its names. */
export function readDistribution(
  family: DistributionFamily,
  options: ReadonlyMap<string, unknown>,
): Distribution {
  const values = family.parameters.map((names, index) => {
    const given = names.find((name) => options.get(name) !== undefined);
    const fallback = family.defaults[index];
    if (given !== undefined) return readNumber(options.get(given), `distribution: ${given}`);
    if (fallback !== undefined) return fallback;
    const wanted = family.parameters.map(([first]) => first).join(', ');
    throw new PlotMistake(`distribution: ${names[0]} is missing. It takes {${wanted}}.`);
  });
  return family.make(values);
}
