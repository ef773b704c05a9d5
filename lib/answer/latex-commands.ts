/** A LaTeX command that completion offers. */
export interface LatexCommand {
  /** With its backslash: `\frac`. */
  readonly name: string;
  /** What it sets, as characters: `α`, `a⁄b`. */
  readonly shown: string;
  /** What is inserted; each place between « and » is to be filled in. */
  readonly snippet: string;
}

/** Symbols: a name and what it sets, one after the other. */
const symbols = `
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
cdot · times × div ÷ pm ± mp ∓ ast ∗ circ ∘ bullet • oplus ⊕ otimes ⊗
le ≤ ge ≥ ne ≠ leqslant ⩽ geqslant ⩾ ll ≪ gg ≫ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝
in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅
forall ∀ exists ∃ nexists ∄ neg ¬ land ∧ lor ∨ implies ⟹ iff ⟺ therefore ∴ because ∵
to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓
infty ∞ partial ∂ nabla ∇ prime ′ degree ° angle ∠ triangle △ perp ⊥ parallel ∥ mid ∣ nmid ∤
ldots … cdots ⋯ vdots ⋮ ddots ⋱ quad ⎵ qquad ⎵⎵ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉
ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ
sin sin cos cos tan tan cot cot sec sec csc csc arcsin arcsin arccos arccos arctan arctan sinh sinh cosh cosh tanh tanh
ln ln log log lg lg exp exp max max min min sup sup inf inf gcd gcd det det dim dim ker ker arg arg deg deg
`;

/** Commands with something to fill in: the name, what it looks like, what follows the name. */
const structures: readonly (readonly [string, string, string])[] = [
  ['frac', 'a⁄b', '{«a»}{«b»}'],
  ['dfrac', 'a⁄b', '{«a»}{«b»}'],
  ['tfrac', 'a⁄b', '{«a»}{«b»}'],
  ['sqrt', '√x', '{«x»}'],
  ['sqrt[n]', 'ⁿ√x', '[«n»]{«x»}'],
  ['binom', '(n k)', '{«n»}{«k»}'],
  ['sum', '∑', '_{«i=1»}^{«n»}'],
  ['prod', '∏', '_{«i=1»}^{«n»}'],
  ['int', '∫', '_{«a»}^{«b»} «f(x)» \\,dx'],
  ['iint', '∬', '_{«D»}'],
  ['oint', '∮', '_{«C»}'],
  ['lim', 'lim', '_{«x \\to 0»}'],
  ['overline', 'x̅', '{«x»}'],
  ['underline', 'x̲', '{«x»}'],
  ['hat', 'x̂', '{«x»}'],
  ['bar', 'x̄', '{«x»}'],
  ['dot', 'ẋ', '{«x»}'],
  ['ddot', 'ẍ', '{«x»}'],
  ['tilde', 'x̃', '{«x»}'],
  ['vec', 'x⃗', '{«x»}'],
  ['overrightarrow', 'A͞B→', '{«AB»}'],
  ['overbrace', '⏞', '{«x»}^{«n»}'],
  ['underbrace', '⏟', '{«x»}_{«n»}'],
  ['cancel', 'x̸', '{«x»}'],
  ['boxed', '☐', '{«x»}'],
  ['text', 'text', '{«text»}'],
  ['mathrm', 'R', '{«R»}'],
  ['mathbf', '𝐑', '{«R»}'],
  ['mathbb', 'ℝ', '{«R»}'],
  ['mathcal', '𝓡', '{«R»}'],
  ['mathfrak', '𝔑', '{«R»}'],
  ['operatorname', 'f', '{«f»}'],
  ['left(', '( )', ' «x» \\right)'],
  ['left[', '[ ]', ' «x» \\right]'],
  ['left\\{', '{ }', ' «x» \\right\\}'],
  ['left|', '| |', ' «x» \\right|'],
  ['pmod', '(mod n)', '{«n»}'],
];

/** Environments: the name, what it looks like, what stands in it. */
const environments: readonly (readonly [string, string, string])[] = [
  ['cases', '{ ⋮', '«x», & «x \\ge 0» \\\\\n«-x», & «x < 0»'],
  ['aligned', '= =', '«a» &= «b» \\\\\n&= «c»'],
  ['pmatrix', '( ⋱ )', '«a» & «b» \\\\\n«c» & «d»'],
  ['bmatrix', '[ ⋱ ]', '«a» & «b» \\\\\n«c» & «d»'],
  ['vmatrix', '| ⋱ |', '«a» & «b» \\\\\n«c» & «d»'],
  ['array', '⋱', '{«cc»}\n«a» & «b» \\\\\n«c» & «d»'],
];

const words = symbols.trim().split(/\s+/);

/** The commands that completion offers; KaTeX sets every one of them. */
export const latexCommands: readonly LatexCommand[] = [
  ...structures.map(([name, shown, rest]) => ({
    name: `\\${name}`,
    shown,
    snippet: `\\${name.replace('[n]', '')}${rest}`,
  })),
  ...environments.map(([name, shown, body]) => {
    const opening = `\\begin{${name}}`;
    const start = body.startsWith('{') ? opening : `${opening}\n`;
    return { name: opening, shown, snippet: `${start}${body}\n\\end{${name}}` };
  }),
  ...words.flatMap((name, index) => {
    const shown = words[index + 1];
    const command = `\\${name}`;
    return index % 2 === 1 || shown === undefined ? [] : [{ name: command, shown, snippet: command }];
  }),
];
