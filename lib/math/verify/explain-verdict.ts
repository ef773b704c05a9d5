import { comparisons } from '../latex/render-tables.ts';
import { type Language, type Say, speak } from '../solver/language.ts';
import type { Assumption, Binding, Counterexample, Side, UncheckedReason, Verdict } from './verdict.ts';

/** A verdict as one or two sentences with LaTeX, for a pupil. */
export function explainVerdict(verdict: Verdict, language: Language): string {
  const say = speak(language);
  if (verdict.kind === 'refuted') return explainCounterexample(verdict.counterexample, say);
  if (verdict.kind === 'unchecked') return explainReason(verdict.reason, say);
  const notes = verdict.assumptions.map((assumption) => explainAssumption(assumption, say));
  return [say('This holds.', '成立。'), ...notes].join(say(' ', ''));
}

function explainCounterexample(example: Counterexample, say: Say): string {
  switch (example.kind) {
    case 'wrong-substitution':
      return say(
        `$${example.name}$ is $${example.known}$, not $${example.used}$.`,
        `$${example.name}$ 等于 $${example.known}$，而不是 $${example.used}$。`,
      );
    case 'remainder':
      return say(
        `$${example.dividend} \\div ${example.divisor} = ${example.quotient}$, remainder $${example.remainder}$.`,
        `$${example.dividend} \\div ${example.divisor} = ${example.quotient}$，余 $${example.remainder}$。`,
      );
    case 'lost-solution': {
      const at = renderBindings(example.at, say);
      const sides = explainSides(example.left, example.right, say);
      return say(
        `${at} fits the line before, $${example.previous}$, but not this one: ${sides}.`,
        `${at} 满足上一步 $${example.previous}$，却不满足这一步：${sides}。`,
      );
    }
    case 'values':
      return explainValues(example, say);
  }
}

function explainValues(example: Counterexample & { kind: 'values' }, say: Say): string {
  const { at, left, right, comparison, modulus } = example;
  if (modulus !== undefined) {
    return say(
      `Modulo $${modulus}$ the left side is $${left.value}$, the right side is $${right.value}$.`,
      `模 $${modulus}$ 时，左边是 $${left.value}$，右边是 $${right.value}$。`,
    );
  }
  if (at.length > 0) {
    const sides = explainSides(left, right, say);
    return say(`At ${renderBindings(at, say)} ${sides}.`, `当 ${renderBindings(at, say)} 时，${sides}。`);
  }
  const isSum = comparison === '=' && left.latex !== null && left.latex.length <= 80;
  if (isSum) {
    return say(
      `$${left.latex} = ${left.value}$, not $${right.value}$.`,
      `$${left.latex} = ${left.value}$，而不是 $${right.value}$。`,
    );
  }
  const sides = explainSides(left, right, say);
  if (comparison === '=' || comparison === '~') return say(`${capitalise(sides)}.`, `${sides}。`);
  const sign = comparisons[comparison];
  return say(
    `${capitalise(sides)}: $${left.value} ${sign} ${right.value}$ does not hold.`,
    `${sides}：$${left.value} ${sign} ${right.value}$ 不成立。`,
  );
}

function explainSides(left: Side, right: Side, say: Say): string {
  return say(
    `the left side is $${left.value}$, the right side is $${right.value}$`,
    `左边是 $${left.value}$，右边是 $${right.value}$`,
  );
}

function renderBindings(bindings: readonly Binding[], say: Say): string {
  return bindings.map(({ name, value }) => `$${name} = ${value}$`).join(say(', ', '，'));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function explainAssumption(assumption: Assumption, say: Say): string {
  switch (assumption.kind) {
    case 'real':
      return say(`Taken for real: ${names(assumption.names)}.`, `其中 ${names(assumption.names)} 取实数。`);
    case 'positive':
      return say(`For positive ${names(assumption.names)}.`, `其中 ${names(assumption.names)} 取正数。`);
    case 'defined':
      return say('Where both sides are defined.', '在两边都有意义的范围内。');
    case 'rounded':
      return say('The number is rounded.', '数值经过四舍五入。');
    case 'sampled':
      return say('Tried at many points.', '已在多处取值检验。');
    case 'follows':
      return say(`It follows from $${assumption.from}$.`, `由 $${assumption.from}$ 得到。`);
    case 'extra-roots':
      return say(
        'It has more solutions than the line before: they need a test.',
        '它的解比上一步多，需要验根。',
      );
  }
}

function names(list: readonly string[]): string {
  return list.map((name) => `$${name}$`).join(', ');
}

function explainReason(reason: UncheckedReason, say: Say): string {
  switch (reason.kind) {
    case 'premise':
      return say('Given by the question.', '题目给出的条件。');
    case 'definition':
      return say('It names something.', '这是定义或记号。');
    case 'supposition':
      return say('The text supposes or tries this.', '这里只是假设或尝试。');
    case 'rejected':
      return say('The text itself says that this does not hold.', '文中已说明它不成立。');
    case 'condition':
      return say(
        `A condition on ${names(reason.names)}: nothing before decides it.`,
        `这是关于 ${names(reason.names)} 的条件，前文无法判定。`,
      );
    case 'unread':
      return say('This formula could not be read.', '无法读懂这个式子。');
    case 'no-claim':
      return say('It claims nothing.', '没有需要检验的内容。');
    case 'root-lost':
      return say(
        `The line before also has the solution $${reason.root}$.`,
        `上一步还有解 $${reason.root}$。`,
      );
    case 'rounding':
      return say('Numbers rounded before make a difference here.', '前面的近似值影响了这里的判断。');
    case 'units':
      return say('Several units are mixed here.', '这里混用了多种单位。');
    case 'contradiction':
      return say('A contradiction.', '得到矛盾。');
    case 'false-premise':
      return say('It follows only from a line that does not hold.', '它只是由一个不成立的式子推出来的。');
    case 'undecided':
      return say('It could not be decided.', '无法判定。');
    case 'time':
      return say('The check took too long.', '检验超时。');
  }
}
