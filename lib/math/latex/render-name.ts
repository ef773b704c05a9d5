import { maybeGreekName } from './names.ts';

const figures: Readonly<Record<string, string>> = {
  vec: '\\vec',
  bar: '\\overline',
  hat: '\\hat',
  tilde: '\\tilde',
  arc: '\\overparen',
};

function renderHead(head: string): string {
  const [prefix = '', ...rest] = head.split(' ');
  const inner = rest.join(' ');
  if (prefix === 'angle' || prefix === 'triangle') return `\\${prefix} ${inner}`;
  const dress = figures[prefix];
  if (dress !== undefined && inner !== '') return `${dress}{${inner}}`;
  if (head.length === 1 || /^[A-Z]+$/.test(head)) return head;
  return maybeGreekName(head) === null && head !== 'ell' ? `\\mathrm{${head}}` : `\\${head}`;
}

/** Writes the name of a symbol as LaTeX: `x_1` as `x_{1}`, `alpha` as `\alpha`, `vec AB` as `\vec{AB}`, words upright. */
export function renderName(name: string): string {
  const split = name.indexOf('_');
  if (split <= 0) return renderHead(name);
  const index = name.slice(split + 1).replace(/^\{(.*)\}$/, '$1');
  const text = /^[A-Za-z]{2,}$/.test(index) ? `\\text{${index}}` : index;
  return `${renderHead(name.slice(0, split))}_{${text}}`;
}
