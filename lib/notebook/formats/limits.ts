import { maxSamples, plotCodeLimit, sourceLimit, titleLimit } from '../limits.ts';

/** What an imported file may hold. Sizes of texts are in UTF-16 code units. */
export const importLimits = {
  /** The file as it is sent, in bytes. */
  fileBytes: 64 * 1024 * 1024,
  /** All that an archive unpacks to, and each file in it by itself, in bytes. */
  unpackedBytes: 200 * 1024 * 1024,
  entryBytes: 64 * 1024 * 1024,
  /** How many notebooks an archive may hold. */
  notebooks: 1_000,
  cells: 2_000,
  variants: 200,
  /** Levels of lists and objects within each other. */
  depth: 100,
  title: titleLimit,
  source: sourceLimit,
  plotCode: plotCodeLimit,
  /** A derivation, or a thought. */
  prose: 400_000,
  /** A final answer. */
  line: 20_000,
  examples: 50,
  samples: maxSamples,
} as const;
