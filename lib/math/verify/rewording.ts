/** The words around two formulas that follow each other. */
export interface Joint {
  /** Before the first one, from its paragraph's beginning. */
  readonly before: string;
  readonly between: string;
  /** After the second one. */
  readonly after: string;
}

const verb =
  '(?:simplif(?:y|ies|ied|ying)|expand(?:s|ed|ing)?|multiply(?:ing)? (?:it )?out|distribut(?:e|es|ing)|combin(?:e|es|ing)|collect(?:s|ing)?|factor(?:s|ed|ing)?|factori[sz](?:e|es|ing)|reduc(?:e|es|ing)|rewrit(?:e|es|ing|ten))';
const opening = String.raw`(?:(?:\*\*)?(?:step\s*)?\d+[.):]*|so|now|then|thus|next|finally|we can|we|let's|and|which|this|it|that|can be|is|further|again|the (?:whole |resulting )?(?:expression|result))`;
const object =
  '(?:further|down|again|out|this|it|both|everything|like terms|the like terms|the terms|the brackets|the parentheses|the fraction|(?:the|this) expression|to|into|as|and|get|obtain|have|gives?|giving|yields?|us|we|:|,)';
const following = new RegExp(
  String.raw`^[\s.,;:)*#-]*(?:${opening}[\s,.:*]*)*${verb}(?:[\s,]+(?:and\s+)?${verb})*(?:[\s,:*]+${object})*[\s,:*]*$`,
  'i',
);
const leading =
  /(?:^|[\s(])(?:simplify|expand|factor(?:i[sz]e)?|reduce|rewrite)(?: the (?:expression|equation|fraction|product|inequality))?[\s:]*$/i;
/** Of equations alone: "$y = x^2$ becomes $y = (x - 2)^2$" where it is moved. */
const equating = /^\s*(?:is equivalent to|can be (?:re)?written as|is the same as)[\s:]*$/i;
const completing = /complet\w* the square[^.]*$/i;
const target = /^\s*(?:down )?(?:to|into|as|and (?:get|obtain)|to (?:get|obtain|give))[\s:]*$/i;
/** Only a part of it was rewritten, or something was made of it. */
const partial =
  /\b(?:derivative|integral|limit|log\w*|reciprocal|inverse|half|double|twice|sum|product|difference|quotient|negative|numerator|denominator|root|modulo|mod)\b[^.$]*$|\b(?:square|part|term|side|first|second|last)\b[^.$:]*$/i;

/** How an expression was made from the one before. */
export type Rewording = 'same' | 'derivative' | 'antiderivative';

/**
 * Whether words say that the second of two formulas is the first one rewritten: "$A$ simplifies to $B$", "Expand $A$
 * to get $B$", "$A$. Expanding the expression gives us $B$", or its derivative or antiderivative. What names an
 * operation on a part is left out: null.
 */
export function maybeRewording({ before, between, after }: Joint): Rewording | null {
  if (/^\s*(?:at|when|if|for|from|as)\b/i.test(after)) return null;
  const operation = /^\s*(?:is(?: given by)?|equals|gives|=)[\s:]*$/i.test(between)
    ? maybeOperation(before)
    : null;
  if (operation !== null) return operation;
  if (equating.test(between) || (/^\s*becomes[\s:]*$/i.test(between) && completing.test(before)))
    return 'same';
  return isReworded({ before, between, after }) ? 'same' : null;
}

function maybeOperation(before: string): Rewording | null {
  const of = '(?: the (?:function|expression|term))?(?: y =| f\\(x\\) =)?[\\s:]*$';
  if (new RegExp(`(?<!second |third |partial |directional )\\bderivative of${of}`, 'i').test(before))
    return 'derivative';
  if (new RegExp(`(?:antiderivative|indefinite integral|(?<!definite )integral) of${of}`, 'i').test(before))
    return 'antiderivative';
  return null;
}

function isReworded({ before, between, after }: Joint): boolean {
  if (partial.test(before.slice(-60)) || between.length > 120) return false;
  if (/^\s*(?:[,，]|and|or|times|plus|minus|over|divided)\s*(?:and\s*)?[$\\]/.test(after)) return false;
  return following.test(between) || (leading.test(before) && target.test(between));
}
