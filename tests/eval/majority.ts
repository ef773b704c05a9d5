import { groupAnswers } from '#lib/math/equivalence/group-answers.ts';
import type { Sample } from './ask-tutor.ts';

/**
 * Whether the answer that most samples agree on is right; of two that are as frequent, the one that came first counts.
 * Samples that gave no answer have no vote.
 */
export function majorityIsRight(samples: readonly Pick<Sample, 'answer' | 'agreement'>[]): boolean {
  const [largest] = groupAnswers(samples.map(({ answer }) => answer));
  return largest?.some((place) => samples[place]?.agreement === 'equal') ?? false;
}
