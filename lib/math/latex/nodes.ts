import type { Token } from './token.ts';
import { UnreadError } from './unread-error.ts';

/** Tokens with what braces and environments hold put together. */
export type Node =
  | Token
  | { readonly kind: 'group'; readonly spaced: boolean; readonly nodes: readonly Node[] }
  | {
      readonly kind: 'environment';
      readonly spaced: boolean;
      readonly name: string;
      readonly rows: readonly (readonly (readonly Node[])[])[];
    };

const depthLimit = 60;

/** Environments whose rows are formulas one below the other; `&` only aligns them. */
const lineEnvironments: ReadonlySet<string> = new Set(
  'align aligned alignat alignedat gather gathered equation split multline eqnarray flalign displaymath math'.split(
    ' ',
  ),
);

/** Commands that only dress up what their argument is. */
const dress: ReadonlySet<string> = new Set(
  'boxed fbox underline mathop mathrel mathbin mathord mathstrut mathnormal mathrm mathbf boldsymbol bm mathit mathsf large Large small normalsize rm bf it displaystyle ensuremath smash mathclose mathopen'.split(
    ' ',
  ),
);

const isSign = (node: Node | undefined, sign: string): boolean => node?.kind === 'sign' && node.sign === sign;

class Builder {
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Reads up to the closing brace or `\end`, or to the end where `closing` is null. */
  read(closing: '}' | 'end' | null, depth: number): Node[] {
    if (depth > depthLimit) throw new UnreadError('nested too deep');
    const nodes: Node[] = [];
    for (;;) {
      const token = this.#tokens[this.#position];
      if (token === undefined) {
        if (closing === null) return nodes;
        throw new UnreadError('a brace or environment is not closed');
      }
      this.#position += 1;
      if (token.kind === 'end' || isSign(token, '}')) {
        if ((token.kind === 'end' ? 'end' : '}') !== closing)
          throw new UnreadError('a brace or environment is not opened');
        return nodes;
      }
      nodes.push(...this.#readOne(token, depth));
    }
  }

  #readOne(token: Token, depth: number): readonly Node[] {
    if (isSign(token, '{'))
      return [{ kind: 'group', spaced: token.spaced, nodes: this.read('}', depth + 1) }];
    if (token.kind === 'begin') return this.#readEnvironment(token.environment, token.spaced, depth);
    return [token];
  }

  #readEnvironment(name: string, spaced: boolean, depth: number): readonly Node[] {
    const nodes = this.read('end', depth + 1);
    if (lineEnvironments.has(name)) {
      const first = nodes[0];
      const isArgument = name.startsWith('alignat') && first?.kind === 'group';
      return dropTrailingRows(
        nodes.filter((node, index) => !isSign(node, '&') && !(isArgument && index === 0)),
      );
    }
    const body =
      name === 'array' || name === 'tabular' ? nodes.slice(nodes[0]?.kind === 'group' ? 1 : 0) : nodes;
    return [{ kind: 'environment', spaced, name, rows: splitRows(dropTrailingRows(body)) }];
  }
}

function dropTrailingRows(nodes: readonly Node[]): readonly Node[] {
  let end = nodes.length;
  while (isSign(nodes[end - 1], '\\\\')) end -= 1;
  return nodes.slice(0, end);
}

function splitAt(nodes: readonly Node[], sign: string): readonly (readonly Node[])[] {
  const parts: Node[][] = [[]];
  for (const node of nodes) {
    if (isSign(node, sign)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

function splitRows(nodes: readonly Node[]): readonly (readonly (readonly Node[])[])[] {
  return splitAt(nodes, '\\\\').map((row) => splitAt(row, '&'));
}

function isGroup(node: Node | undefined): node is Extract<Node, { kind: 'group' }> {
  return node?.kind === 'group';
}

/** Takes away commands that change the look alone, and the words of braces under and over a formula. */
function undress(nodes: readonly Node[]): readonly Node[] {
  const plain: Node[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) break;
    if (node.kind === 'command' && dress.has(node.name)) continue;
    if (node.kind === 'command' && /^(?:under|over)brace$/.test(node.name) && isGroup(nodes[at + 1])) {
      const isLabelled = isSign(nodes[at + 2], '_') || isSign(nodes[at + 2], '^');
      plain.push(...[nodes[at + 1]].filter((inner) => inner !== undefined).map(undressNode));
      at += isLabelled ? 3 : 1;
    } else plain.push(undressNode(node));
  }
  return plain;
}

function undressNode(node: Node): Node {
  if (node.kind === 'group') return { ...node, nodes: undress(node.nodes) };
  if (node.kind === 'environment') return { ...node, rows: node.rows.map((row) => row.map(undress)) };
  return node;
}

/**
 * Puts what braces and environments hold together.
 *
 * @throws UnreadError where they do not match or nest more than 60 levels.
 */
export function buildNodes(tokens: readonly Token[]): readonly Node[] {
  return undress(new Builder(tokens).read(null, 0));
}
