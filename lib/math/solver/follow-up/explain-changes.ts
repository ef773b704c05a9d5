import { renderLatex } from '../../expression/render-latex.ts';
import { type Language, type Say, speak } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { Change, Distance } from './read-changes.ts';
import {
  changeFunction,
  changeRelation,
  distanceOf,
  nameAfter,
  renderBody,
  renderReplacements,
  renderSubject,
  type Subject,
  turnFunction,
} from './subject.ts';

/** The curve after all changes, one after the other; every change of a function gives it the next name. */
export function applyChanges(subject: Subject, changes: readonly Change[]): Subject {
  return changes.reduce(applyChange, subject);
}

function applyChange(subject: Subject, change: Change): Subject {
  if (subject.kind === 'relation') {
    return { kind: 'relation', relation: changeRelation(subject.relation, change) };
  }
  if (change.kind === 'rotate') return turnFunction(subject, change.turn);
  const { body } = changeFunction(subject, change);
  return { ...subject, name: nameAfter(subject.name), body };
}

/** The step that makes the new curve from the old one, a formula a change. */
export function explainChanges(subject: Subject, changes: readonly Change[], language: Language): Step {
  const say = speak(language);
  const isFunction = subject.kind === 'function';
  const start = renderSubject(isFunction ? { ...subject, name: subject.name ?? 'f' } : subject);
  const words = changes
    .map(
      (change) =>
        describeChange(change, say) +
        (isFunction && change.kind !== 'rotate' ? '' : describeReplacement(change, say)),
    )
    .join(say(', then ', '，再'));
  const lines = changes.map((change, index) => {
    const before = applyChanges(subject, changes.slice(0, index));
    if (before.kind === 'relation' || change.kind === 'rotate')
      return display(renderSubject(applyChange(before, change)));
    const { byName, body } = changeFunction(before, change);
    const { variable } = before;
    return display(`${nameAfter(before.name)}(${variable}) = ${byName} = ${renderBody(body, variable)}`);
  });
  const shown = isFunction ? lines : lines.slice(-1);
  return {
    title: say('Change the graph', '变换图像'),
    body: say(
      `The curve to start from is $${start}$. To ${words}:`,
      `原来的曲线是 $${start}$。${words}，得`,
    ).concat(...shown),
  };
}

/** An equation says nothing by itself of where it comes from: what is put into it does. */
function describeReplacement(change: Change, say: Say): string {
  const parts = renderReplacements(change).map(([name, latex]) =>
    say(`put $${latex}$ for $${name}$`, `把 $${name}$ 换成 $${latex}$`),
  );
  return say(`, ${parts.join(' and ')}`, `（${parts.join('，')}）`);
}

function renderSize(by: Distance): string {
  return renderLatex(distanceOf({ ...by, of: by.of.abs() }));
}

function describeMove({ axis, by }: Change & { readonly kind: 'move' }, say: Say): string {
  const isOn = by.of.s > 0n;
  const way =
    axis === 'x'
      ? say(isOn ? 'right' : 'left', isOn ? '右' : '左')
      : say(isOn ? 'up' : 'down', isOn ? '上' : '下');
  const size = renderSize(by);
  return say(`move it ${way} by $${size}$`, `向${way}平移 $${size}$ 个单位`);
}

function describeChange(change: Change, say: Say): string {
  switch (change.kind) {
    case 'move':
      return describeMove(change, say);
    case 'reflect':
      return say(
        `reflect it in the ${change.through}`,
        `作关于${change.through === 'origin' ? '原点' : ` $${change.through[0] ?? ''}$ 轴`}的对称图形`,
      );
    case 'rotate': {
      const isLeft = change.turn === 'left';
      return say(
        `rotate it by $90^\\circ$ ${isLeft ? 'counterclockwise' : 'clockwise'} about the origin`,
        `绕原点${isLeft ? '逆时针' : '顺时针'}旋转 $90^\\circ$`,
      );
    }
    case 'stretch': {
      const size = `$${change.factor.toFraction()}$`;
      return change.direction === 'vertical'
        ? say(`stretch it vertically by the factor ${size}`, `纵坐标变为原来的 ${size} 倍`)
        : say(`stretch it horizontally by the factor ${size}`, `横坐标变为原来的 ${size} 倍`);
    }
  }
}
