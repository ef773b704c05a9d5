import type { RenderedMath } from './render-math.ts';

/** Sets formulas, once what it takes is there: KaTeX is a third of the script that reading a notebook needs. */
export interface FormulaSetter {
  /** Whether this formula can be set now. */
  readonly isReady: (latex: string) => boolean;
  /** The formula, set; null before {@link FormulaSetter.load} has done its work. */
  readonly maybeSet: (latex: string, options: { readonly display: boolean }) => RenderedMath | null;
  /** Fetches what setting this formula takes, once. @throws Error where it cannot be fetched; the next call tries again. */
  readonly load: (latex: string) => Promise<void>;
}
