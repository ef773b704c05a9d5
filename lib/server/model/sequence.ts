import type { PromptTurns } from './prompt-turns.ts';

/*
 * The slice of node-llama-cpp that generating needs. Only the model process has the library itself.
 */

/** The places that node-llama-cpp knows. */
export const batchPlaces = [1, 2, 3, 4, 5] as const;

export type BatchPlace = (typeof batchPlaces)[number];

/** How the next token is drawn. */
export interface SamplingOptions<Grammar> {
  readonly temperature: number;
  readonly topP: number;
  readonly topK: number;
  readonly minP: number;
  readonly seed: number;
  readonly grammarEvaluationState?: Grammar;
  /** Place of the sequence in a batch; of two with the same one, the one that asked first comes first. */
  readonly evaluationPriority: BatchPlace;
}

/** One of the parallel sequences of a context, with the tokens that its cache holds. */
export interface Sequence<Token, Grammar> {
  readonly nextTokenIndex: number;
  compareContextTokens(tokens: Token[]): { readonly firstDifferentIndex: number };
  adaptStateToTokens(tokens: Token[], allowShift: boolean): Promise<void>;
  evaluate(
    tokens: Token[],
    options: SamplingOptions<Grammar>,
  ): AsyncGenerator<Token, void, undefined | Token | Token[]>;
  evaluateWithoutGeneratingNewTokens(
    tokens: Token[],
    options: { readonly evaluationPriority: BatchPlace },
  ): Promise<void>;
  saveStateToFile(file: string): Promise<unknown>;
  loadStateFromFile(file: string, risk: { readonly acceptRisk: true }): Promise<void>;
}

/** A loaded model, as far as generating needs it. */
export interface Engine<Token, Grammar> {
  /** Tokens that one sequence holds. */
  readonly contextSize: number;
  /** Decides how much of a prompt is evaluated between two tokens of the other sequences. */
  readonly turns: PromptTurns;
  /** To be called before each round, in which every sequence has one step. */
  beginRound(): void;
  /** To be called when no sequence has work. */
  rest(): void;
  /** Milliseconds on a clock that never goes back. */
  elapsedMs(): number;
  tokenize(text: string, specialTokens: boolean): Token[];
  detokenize(tokens: readonly Token[], specialTokens: boolean, before: readonly Token[]): string;
  /** The tokens before any prompt. */
  readonly begin: readonly Token[];
  /** A fresh state of the plot grammar. */
  createPlotGrammar(): Grammar;
}
