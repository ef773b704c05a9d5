import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  [String.raw`10\%`, '10'],
  [String.raw`10\%`, '0.1'],
  ['50%', '0.5'],
  [String.raw`50\%`, String.raw`\frac12`],
  ['0.5', '50%'],
  [String.raw`12.5\%`, '12.5'],
  [String.raw`28\%`, '28 pct.'],
  [String.raw`\cos 60^\circ`, '1/2'],
  [String.raw`60^\circ`, '60'],
  [String.raw`60^{\circ}`, String.raw`\frac{\pi}{3}`],
  ['90 degrees', '90°'],
  [String.raw`\$5`, '5 dollars'],
  [String.raw`\$5.00`, '5'],
  ['5 dollars', String.raw`\$5`],
  ['50 cents', String.raw`\$0.50`],
  [String.raw`\$1,234.50`, '1234.5'],
  ['100 cm', '1 m'],
  [String.raw`100\text{ cm}`, String.raw`1\text{ m}`],
  ['2 hours', '120 minutes'],
  [String.raw`5 \text{ cm}^2`, '5'],
  ['5 cm^2', String.raw`5\text{ cm}^2`],
  ['36 km/h', '10 m/s'],
  ['3 apples', '3'],
  ['12 square units', '12'],
  [String.raw`12\text{ units}^2`, '12'],
  ['1 dozen', '12'],
  [String.raw`30\,\text{min}`, String.raw`0.5\text{ h}`],
  [String.raw`864 \mbox{ inches}^2`, '864'],
  [String.raw`33\%`, '33'],
  [String.raw`5.4 \text{ cents}`, '5.4'],
  ['187.5', String.raw`187.5\text{ g}`],
  [String.raw`\text{10:15 a.m.}`, '10:15 a.m.'],
  [String.raw`\$32{,}348`, '32348'],
  [String.raw`\angle ABC = 30^\circ`, '30'],
  [String.raw`9\pi\text{ cm}^2`, String.raw`9\pi`],
  ['$5$', String.raw`$5\text{ cm}$`],
  ['$5$', String.raw`$x = 5\,\text{cm}$`],
  ['$1000$ dollars', String.raw`\$1000`],
  [String.raw`$\$1000$`, '$1000'],
  [String.raw`$8\%$`, '$0.08$'],
  ['30度', String.raw`30^\circ`],
  ['10', 'Weng earned 12/60 = $0.2 per minute, so 0.2 x 50 = $10.'],
  ['$20', '20 dollars'],
  [String.raw`\$1{,}250`, String.raw`\$1250`],
  ['35', '35 apples'],
  ['2.5', '2.5 hours'],
  ['60', '60%'],
  [String.raw`\frac{1}{4}`, String.raw`25\%`],
  [String.raw`\frac{9 \sqrt{3}}{2} \text{ square units}`, String.raw`\frac{9\sqrt3}{2}`],
  [String.raw`\sqrt{5} \text{ units}`, String.raw`\sqrt{5}`],
  [String.raw`24\pi \text{ cubic inches}`, String.raw`24\pi`],
  [String.raw`120^\circ`, '120 degrees'],
  ['45°', String.raw`\frac{\pi}{4}`],
  [String.raw`\frac{\sqrt{5}-1}{4}`, String.raw`\sin 18^\circ`],
  ['2', '$2$ m'],
  [String.raw`$\frac{1}{2} \mathrm{~cm}$`, '0.5'],
  [String.raw`$4\mathrm{~km}$`, '4'],
  [String.raw`$1^\circ$`, '1°'],
  [String.raw`$30\%$`, '30 %'],
  [String.raw`$75\%$`, String.raw`$\frac34$`],
  [String.raw`$\arctan 1$`, String.raw`$45^\circ$`],
  [String.raw`$100\pi\mathrm{cm}^3$`, String.raw`$100\pi$`],
  ['5.0 %', '5%'],
  [String.raw`$\angle A=60^\circ$`, '60°'],
  [String.raw`$\alpha=\frac{\pi}{3}$`, String.raw`60^\circ`],
] as const;

const different = [
  ['5 cm', '6 cm'],
  ['5 cm', '5 m'],
  ['5 kg', '5 m'],
  [String.raw`\$5`, String.raw`\$6`],
  [String.raw`50\%`, '5'],
  [String.raw`50\%`, '0.05'],
  [String.raw`60^\circ`, String.raw`\frac{\pi}{4}`],
  ['12 inches', '12 feet'],
  ['3 hours', '3 minutes'],
  [String.raw`30^\circ`, String.raw`60^\circ`],
  ['5%', '50%'],
  [String.raw`\$10`, String.raw`\$100`],
  [String.raw`\sin 30`, String.raw`\sin 30^\circ`],
  ['12 apples', '13 apples'],
  ['2 hours', '3 hours'],
  ['1 m', '10 cm'],
  ['1 kg', '100 g'],
  ['1 hour', '30 minutes'],
  ['10 mph', '10 m'],
] as const;

describe('answers that are units', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
