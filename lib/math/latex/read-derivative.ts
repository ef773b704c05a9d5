import type { Cursor } from './cursor.ts';
import { multiplyTerms } from './make-term.ts';
import type { Node } from './nodes.ts';
import type { Term } from './term.ts';
import { UnreadError } from './unread-error.ts';

function isD(node: Node | undefined): boolean {
  return (
    (node?.kind === 'name' && node.name === 'd') || (node?.kind === 'command' && node.name === 'partial')
  );
}

/** The order after `d^`, and how many nodes it takes. */
function readOrder(nodes: readonly Node[], at: number): { readonly order: number; readonly taken: number } {
  const sign = nodes[at];
  const exponent = nodes[at + 1];
  if (sign?.kind !== 'sign' || sign.sign !== '^') return { order: 1, taken: 0 };
  const [inner] = exponent?.kind === 'group' ? exponent.nodes : [exponent];
  if (inner?.kind !== 'number' || !/^\d$/.test(inner.text))
    throw new UnreadError('a derivative of unknown order');
  return { order: Number(inner.text), taken: 2 };
}

/** The variable and order below the line: `dx`, `dx^2`. */
function maybeReadBelow(
  nodes: readonly Node[],
): { readonly variable: string; readonly order: number } | null {
  const variable = nodes[1];
  if (!isD(nodes[0]) || variable?.kind !== 'name') return null;
  const { order, taken } = readOrder(nodes, 2);
  if (nodes.length === 2 + taken) return { variable: variable.name, order };
  if (isD(nodes[2 + taken])) throw new UnreadError('a mixed derivative');
  return null;
}

/** Reads `\frac{d}{dx} ...`, `\frac{dy}{dx}`, `\frac{d^2 y}{dx^2}`, `\frac{\partial f}{\partial x}`; null for a plain fraction. */
export function maybeReadDerivative(
  cursor: Cursor,
  above: readonly Node[],
  below: readonly Node[],
): Term | null {
  if (!isD(above[0])) return null;
  const found = maybeReadBelow(below);
  if (found === null) return null;
  const { order, taken } = readOrder(above, 1);
  if (order !== found.order) throw new UnreadError('a derivative whose orders differ');
  const rest = above.slice(1 + taken);
  const body = rest.length === 0 ? multiplyTerms(cursor.scope.grammar.implied(cursor)) : cursor.readAll(rest);
  return { kind: 'derivative', ...found, body };
}
