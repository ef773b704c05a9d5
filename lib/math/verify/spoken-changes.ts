import { gives, is, number, statement, units, type Wording, wording } from './wording.ts';

const step = 'tens?|hundreds?|thousands?|tenths?|hundredths?|thousandths?|whole number|integer|dollar|cent';
const places: Readonly<Record<string, string>> = {
  ten: '10',
  hundred: '100',
  thousand: '1000',
  tenth: '0.1',
  hundredth: '0.01',
  thousandth: '0.001',
  cent: '0.01',
};
const decimals: Readonly<Record<string, string>> = {
  one: '0.1',
  '1': '0.1',
  two: '0.01',
  '2': '0.01',
  three: '0.001',
  '3': '0.001',
};
const up = '(?:increas|rais)';
const down = '(?:decreas|reduc|lower)';
/** Words between an operation and its second number that change nothing about it. */
const plain =
  '(?:(?:the|its|their|this|that|an?|conversion|unit|rate|factor|price|cost|speed|length|width)(?: of)? ){0,4}';
const kept =
  '(?! ?(?:percent|dozen|hundred|thousand|million|half|pairs?|times|or|and|plus|minus|less|more)\\b)[a-z ]{0,24}';
const result =
  '(?:\\. (?:The|This) (?:result|product|quotient|answer) is|,? to get|,? which gives|,? giving|,? gives)( approximately| about| roughly)? ';

/** Changes by a percentage, rounding, and operations whose result a new sentence tells. */
export const changeWordings: readonly Wording[] = [
  wording(
    `${up}(?:ing|e) ${number} by ${number}\\\\?%${gives}`,
    ([a, p, r]) => `${a} \\cdot (1 + ${p}\\%) = ${r}`,
  ),
  wording(`${number} ${up}ed by ${number}\\\\?%${is}`, ([a, p, r]) => `${a} \\cdot (1 + ${p}\\%) = ${r}`),
  wording(
    `${down}(?:ing|e) ${number} by ${number}\\\\?%${gives}`,
    ([a, p, r]) => `${a} \\cdot (1 - ${p}\\%) = ${r}`,
  ),
  wording(`${number} ${down}ed by ${number}\\\\?%${is}`, ([a, p, r]) => `${a} \\cdot (1 - ${p}\\%) = ${r}`),
  wording(`${number}${units} is ${number}\\\\?% of `, ([a, p, b]) => `\\frac{${a}}{${b}} = ${p}\\%`),
  statement(
    `from ${number}${units} to ${number}${units},? (?:which )?(?:is|an?|this is|represents)(?: an?)? (?:percent )?(?:increase|decrease|rise|growth|drop|reduction|change|decline|gain|loss) of ${number}\\\\?%`,
    ([a, b, p]) => `\\frac{|${b} - ${a}|}{${a}} = ${p}\\%`,
  ),
  wording(`doubl(?:e|ing) ${number}${gives}`, ([a, r]) => `2 \\cdot ${a} = ${r}`),
  wording(`tripl(?:e|ing) ${number}${gives}`, ([a, r]) => `3 \\cdot ${a} = ${r}`),
  wording(`halv(?:e|ing) ${number}${gives}`, ([a, r]) => `${a} / 2 = ${r}`),
  wording(`multiply(?:ing)? ${number} by ${plain}${number}${kept}${result}`, ([a, b, about, r]) =>
    renderResult(`${a} \\cdot ${b}`, about, r),
  ),
  wording(`divid(?:e|ing) ${number} by ${plain}${number}${kept}${result}`, ([a, b, about, r]) =>
    renderResult(`${a} / ${b}`, about, r),
  ),
  wording(
    `round(?:s|ed|ing)? ${number} to the nearest (${step})(?:${is}|,? which is | to get | gives )`,
    ([a, place, r]) => renderRounding(a, r, placeOf(place)),
  ),
  wording(`${number},? rounded to the nearest (${step}),?${is}`, ([a, place, r]) =>
    renderRounding(a, r, placeOf(place)),
  ),
  wording(`round(?:ed|ing) to the nearest (${step}), ${number} (?:is|becomes|gives) `, ([place, a, r]) =>
    renderRounding(a, r, placeOf(place)),
  ),
  wording(`${number},? rounded to (one|two|three|[123]) decimal places?,?${is}`, ([a, count = '', r]) =>
    renderRounding(a, r, decimals[count.toLowerCase()]),
  ),
];

function renderResult(product: string, about: string | undefined, shown: string | undefined): string {
  return `${product} ${about === '' ? '=' : '\\approx'} ${shown}`;
}

function placeOf(name = ''): string {
  return places[name.toLowerCase().replace(/s$/, '')] ?? '1';
}

/** The number shown is a multiple of the place, and at most half a place away. */
function renderRounding(value = '', shown = '', place = '1'): string {
  return `|${value} - ${shown}| \\le \\frac{${place}}{2} \\text{ and } ${shown} \\bmod ${place} = 0`;
}
