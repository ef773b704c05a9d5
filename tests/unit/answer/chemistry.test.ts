import { describe, expect, it } from 'vitest';
import { hasChemistry } from '#lib/answer/has-chemistry.ts';
import { formulaSetter as onServer } from '#lib/answer/set-formulas.ts';

describe('chemistry in formulas', () => {
  it.each([
    ['\\ce{2H2 + O2 -> 2H2O}', true],
    ['v = \\pu{9.8 m//s2}', true],
    ['\\centerdot', false],
    ['c = e', false],
  ])('is seen in %s: %s', (latex, found) => {
    expect(hasChemistry(latex)).toBe(found);
  });

  it.each([
    '\\ce{2H2 + O2 -> 2H2O}',
    '\\ce{Zn^2+ <=>[+ 2OH-][+ 2H+] $\\underset{\\text{amphoteres Hydroxid}}{\\ce{Zn(OH)2 v}}$ <=>[+ 2OH-][+ 2H+] $\\underset{\\text{Hydroxozikat}}{\\ce{[Zn(OH)4]^2-}}$}',
    '\\ce{CO3^2- (aq) + 2H+ (aq) -> CO2 ^ + H2O (l)}',
    '\\pu{123 kJ//mol}',
    'K = \\frac{[\\ce{H3O+}][\\ce{A-}]}{[\\ce{HA}]}',
  ])('is set on the server: %s', (latex) => {
    expect(onServer.maybeSet(latex, { display: true })).toMatchObject({ ok: true });
  });

  it('quotes its own source, so that it can be copied', () => {
    const set = onServer.maybeSet('\\ce{H2O}', { display: false });
    expect(set?.ok === true ? set.html : '').toContain('\\ce{H2O}</annotation>');
  });
});
