import { LemmaError } from '../../errors.ts';
import type { Principal } from './principal.ts';

/**
 * What somebody does with a notebook.
 *
 * - `read`: sees it as it is, its runs included.
 * - `write`: changes its title, settings and cells, and asks its questions.
 * - `manage`: deletes it.
 * - `share`: gives out links to it and presents it to a class, under the name of the server.
 */
export type Deed = 'read' | 'write' | 'manage' | 'share';

/** What the policy needs to know of a notebook. */
export interface Holding {
  readonly notebookId: string;
  /** The visitor whose notebook it is; null where it is the owner's of the server. */
  readonly visitorId: string | null;
}

/** Whether somebody may do something with a notebook. */
export function may(who: Principal, deed: Deed, { notebookId, visitorId }: Holding): boolean {
  if (who.role === 'owner') return true;
  if (deed === 'share') return false;
  if (who.role === 'visitor' && who.id === visitorId) return true;
  return deed !== 'manage' && 'notebookIds' in who && who.notebookIds.includes(notebookId);
}

/** Whether somebody may keep new notebooks here. */
export function mayCreate(who: Principal): boolean {
  return who.role === 'owner' || who.role === 'visitor';
}

/** Whether somebody may ask questions at all, and so see who could answer them. */
export function mayAsk(who: Principal): boolean {
  return who.role === 'owner' || who.role === 'visitor' || who.role === 'editor';
}

/** The refusal of what somebody may not do: whoever is nobody is asked to sign in. */
export function refuse(who: Principal): LemmaError {
  return who.role === 'nobody'
    ? new LemmaError('unauthenticated', 'Sign in first.')
    : new LemmaError('forbidden', 'You may not do this here.');
}

/**
 * Lets the owner of the server pass.
 *
 * @throws LemmaError `unauthenticated` or `forbidden`.
 */
export function requireOwner(who: Principal): void {
  if (who.role !== 'owner') throw refuse(who);
}
