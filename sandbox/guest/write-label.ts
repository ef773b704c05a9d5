import type { Drawing } from './drawing.ts';

const superscripts: ReadonlyMap<string, string> = pair(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzαβγδθ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵅᵝᵞᵟᶿ',
);
// Unicode has no lowered y; the lowered γ is drawn alike.
const subscripts: ReadonlyMap<string, string> = pair(
  '0123456789+-−=()aehijklmnoprstuvxβγρφχy',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪᵧ',
);

function pair(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}

/** Commands of LaTeX that a label may hold, as the characters they stand for. */
const commands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    Delta: 'Δ',
    epsilon: 'ε',
    varepsilon: 'ε',
    theta: 'θ',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
    rho: 'ρ',
    sigma: 'σ',
    Sigma: 'Σ',
    tau: 'τ',
    phi: 'φ',
    varphi: 'φ',
    omega: 'ω',
    Omega: 'Ω',
    cdot: '·',
    times: '×',
    pm: '±',
    le: '≤',
    leq: '≤',
    ge: '≥',
    geq: '≥',
    ne: '≠',
    neq: '≠',
    infty: '∞',
    to: '→',
    circ: '°',
    degree: '°',
    angle: '∠',
    in: '∈',
    cup: '∪',
    cap: '∩',
    sqrt: '√',
    ldots: '…',
    dots: '…',
    left: '',
    right: '',
  }),
);

function raise(whole: string, body: string, table: ReadonlyMap<string, string>): string {
  const characters = [...body.replace(/\s/g, '')];
  const raised = characters.map((character) => table.get(character));
  return characters.length > 0 && raised.every((character) => character !== undefined)
    ? raised.join('')
    : whole;
}

/**
 * Writes a label as print does: `x_1` becomes x₁, `e^{-2x}` becomes e⁻²ˣ, `\alpha` becomes α. What Unicode has no
 * raised or lowered letters for stays as it was typed.
 */
export function writeLabel(text: string): string {
  return text
    .replace(/\$/g, '')
    .replace(/\\([a-zA-Z]+)\s?/g, (whole, name: string) => commands.get(name) ?? whole)
    .replace(/\^°/g, '°')
    .replace(/\^(?:\{([^{}]*)\}|\(([^()]*)\)|([-−]?\d+|[^\s{}()^_]))/gu, (whole, braced, round, bare) =>
      raise(whole, braced ?? round ?? bare, superscripts),
    )
    .replace(/_(?:\{([^{}]*)\}|(\d+|[^\s{}()^_]))/gu, (whole, braced, bare) =>
      raise(whole, braced ?? bare, subscripts),
    );
}

/** "f, y = x^2": a label and the formula that it stands for, once when they say the same. */
export function joinNames(label: string | undefined, formula: string): string {
  if (label === undefined) return formula;
  const plain = (text: string): string => writeLabel(text).replace(/[\s*]/g, '').replace(/-/g, '−');
  return plain(label) === plain(formula) ? label : `${label}, ${formula}`;
}

/** The drawing with all its texts as print writes them. */
export function writeDrawing(drawing: Drawing): Drawing {
  const write = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : writeLabel(text);
  return {
    ...drawing,
    label: write(drawing.label),
    dots: drawing.dots.map((dot) => ({ ...dot, label: write(dot.label) })),
    ...(drawing.texts === undefined
      ? {}
      : { texts: drawing.texts.map((each) => ({ ...each, text: writeLabel(each.text) })) }),
  };
}
