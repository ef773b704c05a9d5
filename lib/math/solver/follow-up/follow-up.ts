import { type Language, speak } from '../language.ts';
import { type Question, readQuestion } from '../question.ts';
import { display, type Step } from '../solution.ts';
import { type Change, maybeReadChanges } from './read-changes.ts';
import {
  changeFunction,
  changeRelation,
  maybeSubject,
  renderBody,
  renderSubject,
  type Subject,
} from './subject.ts';

/** A prompt that leans on the ones before it, made to stand alone. */
export interface FollowUp {
  /** The prompt with what "it" is written out. */
  readonly prompt: string;
  /** The step that makes the new function from the one before; null where nothing is changed. */
  readonly intro: Step | null;
  /** How many of the newest earlier prompts it leans on: back to the one that names the function. */
  readonly leansOn: number;
}

/** The most changes that one prompt may ask for. */
const maxChanges = 6;

const functionNames = ['f', 'g', 'h', 'p', 'q', 'r', 's', 'u', 'v', 'w'];

const referring =
  /\b(?:now|again|next|once more|then|also|please|and|the same|this|that|the above|above|previous|its?|(?:this|that|the|its) (?:new |shifted |same |resulting |above |previous )?(?:function|equation))\b/g;
const chineseReferring =
  /现在|接下来|接着|然后|再|又|请|并且?|它的?|其|(?:这个|该|此|上面的?|上述|刚才的?|得到的?|所得的?|新的?)(?:函数|方程|曲线|图[像象])?(?:的)?|一[次遍下]|重新|(?:把|将)(?:图[像象]|曲线)?/g;
const leftovers = /[\s,.;，。；、!！]+/g;
const drawAgain =
  /^(?:draw|plot|sketch|graph|show|redraw|画|画出|作|作图|作出|画图|绘制|绘出)?(?:the |a )?(?:graph|curve|picture|图|图[像象]|出图[像象])?$/;

/**
 * Makes a follow-up stand alone: "shift this function two units and draw it again", "now find its tangent at x = 1".
 *
 * ```
 * earlier questions -> the last function or curve, itself changed by the follow-ups between
 * prompt -> changes (move, reflect, stretch) + the rest -> intro step, "rest + f(x) = ..."
 * ```
 *
 * @param earlier the questions before, oldest first.
 * @returns null when the prompt names its own function, when there is none before, or when it cannot be read.
 */
export function maybeResolveFollowUp(prompt: string, earlier: readonly string[]): FollowUp | null {
  const question = readQuestion(prompt);
  const subject = maybeSubject(question) === null ? earlier.reduce(nextSubject, null) : null;
  const read = subject === null ? null : maybeReadChanges(prompt.toLowerCase());
  if (subject === null || read === null || read.changes.length > maxChanges) return null;
  const changed = applyChanges(subject, read.changes);
  // Nothing but the case of letters may be lost where no change is cut out: names of points, say, matter.
  const rest = read.changes.length === 0 ? prompt : read.rest;
  return {
    prompt: writePrompt(rest, changed, question),
    intro: read.changes.length === 0 ? null : explainChanges(subject, read.changes, question.language),
    leansOn: earlier.length - earlier.findLastIndex((other) => maybeSubject(readQuestion(other)) !== null),
  };
}

function nextSubject(before: Subject | null, prompt: string): Subject | null {
  const own = maybeSubject(readQuestion(prompt));
  if (own !== null || before === null) return own ?? before;
  const read = maybeReadChanges(prompt.toLowerCase());
  return read === null ? before : applyChanges(before, read.changes);
}

function applyChanges(subject: Subject, changes: readonly Change[]): Subject {
  return changes.reduce(applyChange, subject);
}

function applyChange(subject: Subject, change: Change): Subject {
  if (subject.kind === 'relation') {
    return { kind: 'relation', relation: changeRelation(subject.relation, change) };
  }
  const { body } = changeFunction(subject, change);
  return { ...subject, name: nameAfter(subject.name), body };
}

/** The name of the function that is made from another: g after f, h after g. */
function nameAfter(name: string | null): string {
  return functionNames[functionNames.indexOf(name ?? 'f') + 1] ?? 'f';
}

function writePrompt(rest: string, subject: Subject, { language }: Question): string {
  const asked = rest
    .replace(language === 'en' ? referring : chineseReferring, ' ')
    .replace(leftovers, ' ')
    .trim();
  const formula = `$${renderSubject(subject)}$`;
  if (drawAgain.test(asked.toLowerCase().replace(/ (?=\p{Script=Han})/gu, ''))) {
    return language === 'en' ? `Draw ${formula}` : `画出 ${formula} 的图像`;
  }
  return language === 'en' ? `${asked} for ${formula}` : `函数 ${formula}，${asked}`;
}

function explainChanges(subject: Subject, changes: readonly Change[], language: Language): Step {
  const say = speak(language);
  const words = changes.map((change) => describeChange(change, language)).join(say(', then ', '，再'));
  const before = renderSubject(
    subject.kind === 'function' ? { ...subject, name: subject.name ?? 'f' } : subject,
  );
  const start = say(`The curve before is $${before}$. To `, `原来的曲线是 $${before}$。`);
  const title = say('Change the graph', '变换图像');
  if (subject.kind === 'relation') {
    const after = renderSubject(applyChanges(subject, changes));
    return { title, body: `${start}${words}${say(':', '，得')}${display(after)}` };
  }
  const lines = changes.map((change, index) => {
    const current = applyChanges(subject, changes.slice(0, index));
    if (current.kind === 'relation') return '';
    const { byName, body } = changeFunction(current, change);
    const { variable } = current;
    return display(`${nameAfter(current.name)}(${variable}) = ${byName} = ${renderBody(body, variable)}`);
  });
  return { title, body: `${start}${words}${say(':', '，得')}${lines.join('')}` };
}

function describeChange(change: Change, language: Language): string {
  const say = speak(language);
  switch (change.kind) {
    case 'move': {
      const isAcross = change.right.n !== 0n;
      const by = isAcross ? change.right : change.up;
      const size = by.abs().toFraction();
      const way = isAcross
        ? by.s > 0n
          ? say('right', '右')
          : say('left', '左')
        : by.s > 0n
          ? say('up', '上')
          : say('down', '下');
      return say(`move it ${way} by $${size}$`, `向${way}平移 $${size}$ 个单位`);
    }
    case 'reflect':
      return say(
        `reflect it in the ${change.through}`,
        `作关于${change.through === 'origin' ? '原点' : ` $${change.through[0] ?? ''}$ 轴`}的对称图形`,
      );
    case 'stretch': {
      const size = `$${change.factor.toFraction()}$`;
      return change.direction === 'vertical'
        ? say(`stretch it vertically by the factor ${size}`, `纵坐标变为原来的 ${size} 倍`)
        : say(`stretch it horizontally by the factor ${size}`, `横坐标变为原来的 ${size} 倍`);
    }
  }
}
