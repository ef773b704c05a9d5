'use client';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '../_shell/api.ts';
import { describeFailure, type Failure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';

/** The kinds of links, as their routes are called: to read a copy, and to edit. */
export type LinkKind = 'shares' | 'edit-links';

/** A link as its list shows it; its address is told only when it is made. */
export interface ListedLink {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly views: number;
}

/** The links of a notebook, and what can be done with them. */
export interface Links {
  readonly shares: readonly ListedLink[];
  readonly editLinks: readonly ListedLink[];
  readonly failure: string | null;
  /** Makes a link that ends at `expires`, ISO 8601, or never; gives its address, null where that failed. */
  readonly make: (kind: LinkKind, expires: string | null) => Promise<string | null>;
  readonly revoke: (kind: LinkKind, id: string) => Promise<void>;
}

/** Reads the links of a notebook, and again after each change. */
export function useLinks(notebookId: string): Links {
  const messages = useMessages();
  const path = `/api/notebooks/${encodeURIComponent(notebookId)}`;
  const [shares, setShares] = useState<readonly ListedLink[]>([]);
  const [editLinks, setEditLinks] = useState<readonly ListedLink[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const fail = useCallback(
    (reason: Failure) =>
      setFailure(formatMessage(messages.share.failed, { message: describeFailure(messages, reason) })),
    [messages],
  );
  const read = useCallback(async () => {
    const [toRead, toEdit] = await Promise.all([
      callApi<{ readonly shares: readonly ListedLink[] }>({ method: 'GET', path: `${path}/shares` }),
      callApi<{ readonly editLinks: readonly ListedLink[] }>({ method: 'GET', path: `${path}/edit-links` }),
    ]);
    if (toRead.ok) setShares(toRead.body.shares);
    else fail(toRead.error);
    if (toEdit.ok) setEditLinks(toEdit.body.editLinks);
    else fail(toEdit.error);
  }, [path, fail]);
  useEffect(() => void read(), [read]);
  const make: Links['make'] = async (kind, expires) => {
    setFailure(null);
    const made = await callApi<{ readonly url: string }>({
      method: 'POST',
      path: `${path}/${kind}`,
      body: { expires },
    });
    if (!made.ok) fail(made.error);
    await read();
    return made.ok ? made.body.url : null;
  };
  const revoke: Links['revoke'] = async (kind, id) => {
    setFailure(null);
    const done = await callApi({ method: 'DELETE', path: `/api/${kind}/${encodeURIComponent(id)}` });
    if (!done.ok) fail(done.error);
    await read();
  };
  return { shares, editLinks, failure, make, revoke };
}
