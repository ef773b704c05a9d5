/**
 * Posts a JSON body and hears the server-sent events that answer it, until they end or `signal` aborts.
 *
 * @returns what went wrong, in the server's words; null when the stream came to its end.
 */
export async function readEventStream<Event>(
  path: string,
  request: { readonly body: string; readonly signal: AbortSignal },
  onEvent: (event: Event) => void,
): Promise<string | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...request,
    });
    if (!response.ok || response.body === null) return await readMessage(response);
    let rest = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) hearBlock(block, onEvent);
    }
    return null;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return error.message;
    throw error;
  }
}

function hearBlock<Event>(block: string, onEvent: (event: Event) => void): void {
  const data = block.split('\n').flatMap((line) => (line.startsWith('data:') ? [line.slice(5)] : []));
  if (data.length > 0) onEvent(JSON.parse(data.join('\n')));
}

async function readMessage(response: Response): Promise<string> {
  const { error }: { readonly error?: { readonly message: string } } = await response.json();
  return error?.message ?? response.statusText;
}
