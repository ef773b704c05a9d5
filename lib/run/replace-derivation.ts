import type { Notice } from '../notebook/cell.ts';
import type { Asking, Said } from './hear.ts';

/** What is true of an answer only while it waits. */
const passing: readonly Notice['kind'][] = ['waiting', 'loading', 'turn'];

/** The notices that are true of an answer once it is there. */
export function dropPassing(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ kind }) => !passing.includes(kind));
}

/** Puts what was said at another time into the place of what the run's log shows, notices and checks included. */
export function replaceDerivation(
  { thought, derivation, answer, notices, computations }: Said,
  { effects, checker }: Pick<Asking, 'effects' | 'checker'>,
): void {
  const computed = computations.length === 0 ? {} : { computations };
  effects.emit({ type: 'derivation-replaced', thought, derivation, answer, ...computed });
  for (const notice of dropPassing(notices)) effects.emit({ type: 'notice-given', notice });
  checker.cut(0);
  checker.push(derivation);
}
