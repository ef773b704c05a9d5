import { onTestFinished } from 'vitest';
import type { ParsedChunk } from '#lib/answer/parse.ts';
import type { AnswerOptions, TutorChunk } from '#lib/answer/tutor.ts';
import { createRemoteTutor, type RemoteTutor } from '#lib/server/tutors/remote.ts';
import type { RemotePatience } from '#lib/server/tutors/remote-stream.ts';
import { type Reply, startReplayServer } from './replay-server.ts';

/** The key that a test's server is asked with. */
export const testKey = 'sk-very-secret-0123456789';

/** A signal that nobody aborts. */
export const neverAborts = new AbortController().signal;

/** Short times, for servers that fall silent on purpose. */
export const impatience: RemotePatience = { firstTokenMs: 400, betweenTokensMs: 200, retryMs: 60_000 };

/** A server that replays, and a tutor that asks it; with the usual patience where none is given. */
export async function setUpRemote(
  replies: readonly Reply[],
  options: { readonly models?: string[]; readonly patience?: RemotePatience } = {},
) {
  const { url, questions, close } = await startReplayServer(replies, options.models);
  onTestFinished(close);
  const { patience } = options;
  const tutor = createRemoteTutor({
    url,
    model: 'r1',
    readKey: () => testKey,
    maxTokens: 2_048,
    ...(patience === undefined ? {} : { patience }),
  });
  return { tutor, questions };
}

/** Asks what 6 · 7 is, and gathers what is said. */
export async function ask(
  tutor: RemoteTutor,
  options: Partial<AnswerOptions> = {},
  onChunk: (chunk: TutorChunk) => void = () => undefined,
): Promise<readonly TutorChunk[]> {
  const chunks: TutorChunk[] = [];
  for await (const chunk of tutor.answer('What is 6 · 7?', { signal: neverAborts, ...options })) {
    chunks.push(chunk);
    onChunk(chunk);
  }
  return chunks;
}

/** What chunks say, joined as a run joins them. */
export function joined(chunks: readonly ParsedChunk[]) {
  let thought = '';
  let derivation = '';
  let answer: string | null = null;
  let plots: string[] = [];
  for (const chunk of chunks) {
    if (chunk.type === 'thought') thought += chunk.text;
    else if (chunk.type === 'derivation') derivation += chunk.text;
    else if (chunk.type === 'answer') answer = chunk.latex;
    else if (chunk.type === 'plot') plots.push(chunk.code);
    else if (chunk.type === 'rethought')
      [thought, derivation, answer, plots] = [thought + derivation, '', null, []];
  }
  return { thought, derivation, answer, plots };
}
