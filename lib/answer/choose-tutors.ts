import { LemmaError } from '../errors.ts';
import type { TutorName } from '../notebook/cell.ts';
import type { Tutor } from './tutor.ts';

const missing: Readonly<Record<TutorName, string>> = {
  solver: 'The built-in solver is not running here.',
  model: 'No language model is set up on this machine: bring one with "npm run model -- get".',
  remote: 'No remote model is set up: give LEMMA_REMOTE_URL and LEMMA_REMOTE_MODEL and start Lemma again.',
};

/**
 * The tutors to ask, one after the other: the one that is named, or all that are set up.
 *
 * @throws LemmaError `invalid-request` when the named one is not set up, with how to do that.
 */
export function chooseTutors(
  tutors: readonly Tutor[],
  name: TutorName | undefined,
): readonly [Tutor, ...Tutor[]] {
  const [first, ...others] = name === undefined ? tutors : tutors.filter((tutor) => tutor.name === name);
  if (first === undefined) throw new LemmaError('invalid-request', missing[name ?? 'solver']);
  return [first, ...others];
}
