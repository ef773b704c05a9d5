import { readFailure } from '../_shell/api.ts';

/**
 * Why a stream was refused, which an EventSource does not tell: what it leads to is `gone`, as many follow it as may, or
 * no server answers. A server that takes the stream now was only away: `lost`, too.
 */
export async function askWhy(
  path: string,
  signal: AbortSignal,
  ask: typeof fetch = fetch,
): Promise<'gone' | 'full' | 'lost'> {
  const headers = { accept: 'text/event-stream' };
  const leaving = new AbortController();
  try {
    const response = await ask(path, { headers, signal: AbortSignal.any([signal, leaving.signal]) });
    if (response.ok) return 'lost';
    if (response.status < 500) return response.status === 429 ? 'full' : 'gone';
    return readFailure(await response.text()).error.code === 'busy' ? 'full' : 'lost';
  } catch (error) {
    // No answer, or one that was cut off on its way.
    if (error instanceof TypeError || signal.aborted) return 'lost';
    throw error;
  } finally {
    leaving.abort();
  }
}
