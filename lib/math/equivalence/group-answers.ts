import { answersAgree } from './answers-agree.ts';
import { groupAlike } from './group-alike.ts';

/** Groups answers, bare or whole sentences, by what they say; see {@link groupAlike}. */
export function groupAnswers(answers: readonly (string | null)[]): readonly (readonly number[])[] {
  return groupAlike(answers, (left, right) => answersAgree(left, right) === 'equal');
}
