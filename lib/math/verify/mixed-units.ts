import { areCommensurable, describeUnit, maybeReadUnit } from '../latex/units.ts';

/**
 * How many times larger one unit is than another, for every pair of different units of one kind among these names,
 * such as 12 for feet and inches. Where there is any, a plain count proves nothing.
 */
export function unitRatios(names: readonly string[]): readonly number[] {
  const parts = new Set(names.flatMap(partsOfUnit));
  const units = [...parts]
    .map(describeUnit)
    .filter((unit) => unit.isKnown && Object.keys(unit.dimension).length > 0);
  return units.flatMap((unit) =>
    units
      .filter((other) => other.factor !== unit.factor && areCommensurable(unit, other))
      .map((other) => unit.factor / other.factor),
  );
}

function partsOfUnit(name: string): readonly string[] {
  const canonical = maybeReadUnit(name) ?? name;
  return canonical
    .split(/[/*]/)
    .map((part) => part.replace(/\^\d$/, ''))
    .filter((part) => part !== '');
}
