import { getLlama, type LlamaModel, type Token } from 'node-llama-cpp';
import { chooseChatFormat } from '#lib/server/model/chat-format.ts';
import { counts, type Side } from './model-measure.ts';

/** How both sides draw their tokens. */
export const sampling = { temperature: 0.6, topP: 0.95, topK: 40, minP: 0 } as const;

/** node-llama-cpp alone, in this process. */
export interface BareSide extends Side {
  readonly residentBytes: number;
  close(): Promise<void>;
}

/** The bare `evaluate` loop, with node-llama-cpp's own batching. */
export async function openBare(file: string, threads: number): Promise<BareSide> {
  const before = process.memoryUsage.rss();
  const llama = await getLlama({ gpu: 'auto', build: 'never', maxThreads: threads });
  const model = await llama.loadModel({ modelPath: file, useMmap: false });
  const most = Math.max(...counts);
  const context = await model.createContext({ contextSize: 4096, sequences: most, batchSize: 512, threads });
  const sequences = Array.from({ length: most }, () => context.getSequence());
  let promptTokens = 0;
  return {
    async speak(seed, text, limit, index) {
      const sequence = sequences[index];
      if (sequence === undefined) throw new Error(`there is no sequence ${index}`);
      const prompt = writePrompt(model, text);
      promptTokens = prompt.length;
      await sequence.adaptStateToTokens(prompt.slice(0, -1), false);
      let count = 0;
      const rest = prompt.slice(sequence.nextTokenIndex);
      for await (const token of sequence.evaluate(rest, { ...sampling, seed })) {
        model.detokenize([token]);
        count += 1;
        if (count === limit) break;
      }
      return count;
    },
    get promptTokens() {
      return promptTokens;
    },
    residentBytes: process.memoryUsage.rss() - before,
    close: () => llama.dispose(),
  };
}

function writePrompt(model: LlamaModel, text: string): Token[] {
  const format = chooseChatFormat((word) => model.tokenize(word, true).length === 1);
  const { bos, shouldPrependBosToken } = model.tokens;
  return [
    ...(shouldPrependBosToken && bos !== null ? [bos] : []),
    ...format.openQuestion(text).flatMap((piece) => model.tokenize(piece.text, piece.isSpecial)),
  ];
}
