import { LemmaError } from '../../errors.ts';
import { parseSnapshot, type Snapshot } from '../../notebook/snapshot.ts';
import type { Services } from '../services.ts';
import { hashSecret, isSecretShaped } from './secret.ts';

/** A snapshot as a reader sees it. */
export interface OpenShare {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly snapshot: Snapshot;
}

/**
 * What stands at the address of a share. It only reads.
 *
 * @returns null for a token that is unknown, revoked or over, and for a snapshot that cannot be read: a reader is told
 *   the same of all of them.
 */
export async function maybeOpenShare(
  { store, log }: Pick<Services, 'store' | 'log'>,
  token: string,
): Promise<OpenShare | null> {
  const share = isSecretShaped(token) ? await store.maybeShare(hashSecret(token)) : null;
  if (share === null) return null;
  const { id, createdAt, snapshotJson } = share;
  try {
    return { id, createdAt, snapshot: parseSnapshot(snapshotJson) };
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    log.error({ err: error, shareId: id }, 'a shared snapshot cannot be read');
    return null;
  }
}
