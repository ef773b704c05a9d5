'use client';
import { useState } from 'react';

/** A part of the page that is opened and closed. */
export interface Opening<Code> {
  /** Its code; null while it is closed. */
  readonly code: Code | null;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Opens a part of the page whose code is fetched then. Where it cannot be fetched, the part stays closed, the browser
 * reports why, and the next click tries again.
 */
export function useOpening<Code>(load: () => Promise<Code>): Opening<Code> {
  const [opened, setOpened] = useState<{ readonly code: Code } | null>(null);
  const open = async () => setOpened({ code: await load() });
  return { code: opened?.code ?? null, open: () => void open(), close: () => setOpened(null) };
}
