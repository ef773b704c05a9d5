import { areCommensurable, describeUnit, maybeReadUnit } from '../latex/units.ts';

/** How many times larger one unit is than another, for every pair of different units of one kind, such as 12 for feet and inches. */
export function unitRatios(names: readonly string[]): readonly number[] {
  return ratiosOf(names.flatMap(partsOfUnit));
}

/** Whether there are two units of one kind, or powers of such: a plain count proves nothing. */
export function hasMixedUnits(names: readonly string[]): boolean {
  return ratiosOf(names.flatMap(partsOfUnit).map((part) => part.replace(/\^\d$/, ''))).length > 0;
}

function ratiosOf(names: readonly string[]): readonly number[] {
  const units = [...new Set(names)]
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
  return canonical.split(/[/*]/).filter((part) => part !== '');
}
