/** Where a function of one real variable is looked at: dense near 0, out to ±1e5. */
const grid: readonly number[] = makeGrid();

function makeGrid(): readonly number[] {
  const positive: number[] = [];
  for (let x = 0.0137; x < 12; x += 0.0791) positive.push(x);
  for (let x = 12.11; x < 1e5; x *= 1.0713) positive.push(x);
  return [...positive.map((x) => -x).reverse(), -1e-7, 1e-7, ...positive];
}

/** The real roots that sign changes and touching points show, in ascending order; poles are left out. */
export function findRoots(evaluate: (x: number) => number): readonly number[] {
  const roots: number[] = [];
  let [before, last, lastValue] = [Number.NaN, Number.NaN, Number.NaN];
  let beforeX = Number.NaN;
  for (const x of grid) {
    const value = evaluate(x);
    if (lastValue === 0) roots.push(last);
    else if (lastValue * value < 0) addRoot(roots, bisect(evaluate, last, x), evaluate);
    else if (isValley(before, lastValue, value)) addRoot(roots, descend(evaluate, beforeX, x), evaluate);
    [before, beforeX, last, lastValue] = [lastValue, last, x, value];
  }
  return roots.map((root) => simplest(root, evaluate));
}

function isValley(a: number, b: number, c: number): boolean {
  return Math.abs(b) < Math.abs(a) && Math.abs(b) <= Math.abs(c) && a * c > 0;
}

function addRoot(roots: number[], x: number, evaluate: (x: number) => number): void {
  const value = Math.abs(evaluate(x));
  const near = Math.abs(evaluate(x + 1e-4 * Math.max(1, Math.abs(x))));
  if (value <= 1e-7 * Math.max(1, Math.abs(x)) && value <= near) roots.push(x);
}

function bisect(evaluate: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const isRising = evaluate(low) < 0;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (evaluate(middle) < 0 === isRising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function descend(evaluate: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step += 1) {
    const third = (high - low) / 3;
    if (Math.abs(evaluate(low + third)) < Math.abs(evaluate(high - third))) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

/** A short decimal or fraction beside the root, where it is one as well. */
function simplest(root: number, evaluate: (x: number) => number): number {
  for (const denominator of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 100]) {
    const near = Math.round(root * denominator) / denominator;
    if (
      Math.abs(near - root) < 1e-5 * Math.max(1, Math.abs(root)) &&
      Math.abs(evaluate(near)) < 1e-9 * Math.max(1, Math.abs(near))
    )
      return near;
  }
  return root;
}
