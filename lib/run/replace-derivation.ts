import type { Notice } from '../notebook/cell.ts';
import type { Asking, Said } from './hear.ts';

/** What is true of an answer only while it waits. */
const passing: readonly Notice['kind'][] = ['waiting', 'loading', 'turn'];

/** Puts what was said at another time into the place of what the run's log shows, notices and checks included. */
export function replaceDerivation(
  { thought, derivation, answer, notices }: Said,
  { effects, checker }: Pick<Asking, 'effects' | 'checker'>,
): void {
  effects.emit({ type: 'derivation-replaced', thought, derivation, answer });
  for (const notice of notices) {
    if (!passing.includes(notice.kind)) effects.emit({ type: 'notice-given', notice });
  }
  checker.cut(0);
  checker.push(derivation);
}
