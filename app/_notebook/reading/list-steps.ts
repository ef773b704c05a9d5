/**
 * The parts of an answer in the order in which they are revealed: each block of its derivation, a heading with what it
 * heads; then the boxed answer with what is said of it; then the picture. What comes before is there from the start.
 */
export function listSteps(answer: Element): readonly (readonly Element[])[] {
  const parts = [...answer.children];
  const from = parts.findIndex((part) => part.matches('[lang]'));
  const blocks = parts[from] === undefined ? [] : groupHeadings([...parts[from].children]);
  const rest = parts.slice(from + 1);
  const picture = rest.findIndex(isOfPicture);
  const [result, drawn] = picture === -1 ? [rest, []] : [rest.slice(0, picture), rest.slice(picture)];
  return [...blocks, result, drawn].filter((step) => step.length > 0);
}

function isOfPicture(part: Element): boolean {
  return part.matches('[data-chart], [data-edited-plot], [data-plot-error]');
}

function groupHeadings(blocks: readonly Element[]): readonly (readonly Element[])[] {
  const steps: Element[][] = [];
  let heading = false;
  for (const block of blocks) {
    const last = steps.at(-1);
    if (heading && last !== undefined) last.push(block);
    else steps.push([block]);
    heading = block.children.length === 1 && block.querySelector(':scope > :is(h3, h4)') !== null;
  }
  return steps;
}
