'use client';
import { useEffect, useState } from 'react';

/**
 * Code that is fetched once it is wanted; null until it is there. Where it cannot be fetched, what needs it is left out
 * and the next one who wants it tries again: a server that is away must not take the page from under a writer's hands.
 *
 * @param load must be the same function at every call
 * @param wanted what it is wanted for, or just that it is; another object is another one who wants it
 */
export function useLoaded<Code>(load: () => Promise<Code>, wanted: object | boolean | null): Code | null {
  const [loaded, setLoaded] = useState<{ readonly code: Code } | null>(null);
  useEffect(() => {
    if (!wanted || loaded !== null) return;
    const stop = new AbortController();
    const fetchCode = async () => {
      const [result] = await Promise.allSettled([load()]);
      if (result.status === 'fulfilled' && !stop.signal.aborted) setLoaded({ code: result.value });
    };
    void fetchCode();
    return () => stop.abort();
  }, [load, wanted, loaded]);
  return loaded?.code ?? null;
}
