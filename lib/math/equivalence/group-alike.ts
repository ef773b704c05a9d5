/**
 * Sorts answers into groups that say the same. A group is the list of its answers' places; the largest group is first, of
 * two of the same size the one whose first answer came first. `null` is no answer and in no group.
 *
 * @param agree whether two answers that are not the same text say the same; by default they do not.
 */
export function groupAlike(
  answers: readonly (string | null)[],
  agree: (left: string, right: string) => boolean = () => false,
): readonly (readonly number[])[] {
  const groups: { readonly first: string; readonly places: number[] }[] = [];
  answers.forEach((answer, place) => {
    if (answer === null) return;
    const group = groups.find(({ first }) => first === answer || agree(first, answer));
    if (group === undefined) groups.push({ first: answer, places: [place] });
    else group.places.push(place);
  });
  return groups.map(({ places }) => places).toSorted((left, right) => right.length - left.length);
}
