import { readFailure, unreachable } from '../../_shell/api.ts';
import type { Failure } from '../../_shell/failure.ts';

/**
 * Posts a JSON body and hears the server-sent events that answer it, until they end or `signal` aborts.
 *
 * @returns what went wrong; null when the stream came to its end.
 */
export async function readEventStream<Event>(
  path: string,
  request: { readonly body: string; readonly signal: AbortSignal },
  onEvent: (event: Event) => void,
): Promise<Failure | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...request,
    });
    if (!response.ok || response.body === null) return readFailure(await response.text()).error;
    let rest = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) hearBlock(block, onEvent);
    }
    return null;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return unreachable;
    throw error;
  }
}

function hearBlock<Event>(block: string, onEvent: (event: Event) => void): void {
  const data = block.split('\n').flatMap((line) => (line.startsWith('data:') ? [line.slice(5)] : []));
  if (data.length > 0) onEvent(JSON.parse(data.join('\n')));
}
