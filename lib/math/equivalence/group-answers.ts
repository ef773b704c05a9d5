import { answersAgree } from './answers-agree.ts';

/**
 * Sorts answers, bare or whole sentences, into groups that say the same. A group is the list of its answers' places;
 * the largest group is first, of two of the same size the one whose first answer came first. `null` is no answer and in
 * no group.
 */
export function groupAnswers(answers: readonly (string | null)[]): readonly (readonly number[])[] {
  const groups: { readonly first: string; readonly places: number[] }[] = [];
  answers.forEach((answer, place) => {
    if (answer === null) return;
    const group = groups.find(({ first }) => first === answer || answersAgree(first, answer) === 'equal');
    if (group === undefined) groups.push({ first: answer, places: [place] });
    else group.places.push(place);
  });
  return groups.map(({ places }) => places).toSorted((left, right) => right.length - left.length);
}
