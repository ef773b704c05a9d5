import { signOf } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { negateSurd, type Surd } from '../../exact/surd.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { type MultinomialFactoring, maybeFactorMultinomial } from '../../polynomial/factor-multinomial.ts';
import { type Multinomial, maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import { discriminantOf, maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import { renderMultinomial } from '../../polynomial/render-multinomial.ts';
import { agreesAtPlaces } from '../algebra/agrees-at-places.ts';
import { maybeOnlyExpression, neutralPhrases } from '../algebra/algebra-words.ts';
import {
  explainFactoring,
  explainIrreducible,
  isIrreducible,
  maybeUnivariate,
  renderFactoring,
} from '../algebra/explain-factoring.ts';
import { type Say, speak } from '../language.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<'factor' | 'reals' | 'neutral'> = {
  factor: [
    ...'factor|factorise|factorize|factored|factorised|factorized|factored form|factorised form|factorized form'.split(
      '|',
    ),
    ...'factorization of|factorisation of|factorization|factorisation|factoring|factorising|product of factors'.split(
      '|',
    ),
    ...'因式分解|分解因式|分解|分解成因式的积|因式的积|因式分解的结果|因式分解式'.split('|'),
  ],
  reals: [
    ...'over the reals|over the real numbers|over r'.split('|'),
    ...'在实数范围内|实数范围内|实数范围'.split('|'),
  ],
  neutral: [
    ...neutralPhrases,
    ...'over the rationals|over the rational numbers|over the integers|over q|over z|在有理数范围内|在整数范围内|有理数范围内'.split(
      '|',
    ),
  ],
};

/** `x - r`, with the sign of r drawn out. */
function renderShifted(variable: string, root: Surd): string {
  const isNegative = renderSurd(root).startsWith('-');
  const latex = renderSurd(isNegative ? negateSurd(root) : root);
  const shown = / [+-] /.test(latex) && !latex.includes('frac') ? `(${latex})` : latex;
  return `${variable} ${isNegative ? '+' : '-'} ${shown}`;
}

/** Splits irreducible quadratics at their irrational roots; null when there is none. */
function maybeOverReals(
  factoring: MultinomialFactoring,
  say: Say,
): { readonly latex: string; readonly step: Step } | null {
  const identities: string[] = [];
  const parts = factoring.factors.map(({ multinomial, multiplicity }) => {
    const own = maybeUnivariate(multinomial);
    const plain = renderFactoring({
      content: factoring.content.div(factoring.content),
      factors: [{ multinomial, multiplicity }],
    });
    const bracketed = multiplicity === 1 && multinomial.size > 1 ? `\\left(${plain}\\right)` : plain;
    if (own === null || own.polynomial.length !== 3 || signOf(discriminantOf(own.polynomial)) <= 0) {
      return bracketed;
    }
    const roots = maybeSolveQuadratic(own.polynomial);
    const lead = own.polynomial[2];
    if (roots === null || roots.length !== 2 || lead === undefined) {
      return bracketed;
    }
    const shown = roots.map((root) => `\\left(${renderShifted(own.variable, root)}\\right)`);
    const number = lead.equals(1) ? '' : lead.toFraction();
    const product = `${number}${shown.join('')}`;
    identities.push(`${renderMultinomial(multinomial)} = ${product}`);
    return multiplicity === 1 ? product : shown.map((factor) => `${factor}^{${multiplicity}}`).join('');
  });
  if (identities.length === 0) {
    return null;
  }
  const { content } = factoring;
  const lead = content.equals(1) ? '' : content.equals(-1) ? '-' : renderFactoring({ content, factors: [] });
  return {
    latex: lead + parts.join(''),
    step: {
      title: say('Split over the real numbers', '在实数范围内继续分解'),
      body: say(
        'The roots of the quadratic factor are irrational; they give',
        '二次因式的根是无理数，由此得',
      ).concat(...identities.map(display)),
    },
  };
}

function answerOf(
  whole: Multinomial,
  factoring: MultinomialFactoring,
  isReal: boolean,
  say: Say,
): { readonly steps: readonly Step[]; readonly answer: string; readonly value: string } {
  const overReals = isReal ? maybeOverReals(factoring, say) : null;
  const value = overReals?.latex ?? renderFactoring(factoring);
  if (isIrreducible(factoring) && overReals === null) {
    const note = say('\\text{ is irreducible over the rational numbers}', '\\text{ 在有理数范围内不能分解}');
    return { steps: [explainIrreducible(whole, say)], answer: `${value}${note}`, value };
  }
  const steps = [...explainFactoring(whole, factoring, say), ...(overReals === null ? [] : [overReals.step])];
  return { steps, answer: value, value };
}

function solveFactor(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const given = maybeOnlyExpression(question);
  if (request === null || !request.has('factor') || given === null) {
    return null;
  }
  const whole = maybeReadMultinomial(given);
  const factoring = whole === null ? null : maybeFactorMultinomial(whole);
  if (whole === null || factoring === null || factoring.factors.length === 0) {
    return null;
  }
  const say = speak(question.language);
  const { steps, answer, value } = answerOf(whole, factoring, request.has('reals'), say);
  const shown = renderLatex(given);
  const standard = renderMultinomial(whole);
  const isStandard =
    shown.replace(/[\s()]|\\left|\\right/g, '') === standard.replace(/[\s()]|\\left|\\right/g, '');
  const lead: readonly Step[] = isStandard
    ? []
    : [
        {
          title: say('Collect the terms', '整理'),
          body: say('Multiplying out and collecting like terms gives', '展开并合并同类项得').concat(
            display(`${shown} = ${standard}`),
          ),
        },
      ];
  if (!agreesAtPlaces(given, value)) {
    return null;
  }
  const all = [...lead, ...steps];
  const only: Step = {
    title: say('Factor', '分解'),
    body: say('This is already a product:', '这已经是积的形式：').concat(display(`${shown} = ${value}`)),
  };
  return {
    topicId: 'factor',
    language: question.language,
    steps: all.length === 0 ? [only] : all,
    answer,
    plotCode: null,
  };
}

/** Polynomials in any variables as products of irreducible factors over the rationals (or the reals, if asked). */
export const factor: Topic = {
  id: 'factor',
  title: { en: 'factoring polynomials, with the method named', zh: '多项式的因式分解' },
  examples: {
    en: ['Factor x^3 - 6x^2 + 11x - 6', 'Factor 4a^2 - 9b^2'],
    zh: ['分解因式 x^3 - 6x^2 + 11x - 6', '因式分解：4a^2 - 9b^2'],
  },
  solve: solveFactor,
};
