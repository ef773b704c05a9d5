import { z } from 'zod';

/**
 * Who asks.
 *
 * - `owner`: whose server it is: everybody on a loopback address, elsewhere whoever gave the token.
 * - `visitor`: a stranger who may keep notebooks of their own here, under `id`.
 * - `editor`: came by edit links and may change these notebooks.
 * - `reader`: came by a share link and sees its snapshot.
 * - `participant`: came into a class by its code; the class itself says what they may do.
 * - `nobody`: gave nothing that is known here.
 *
 * `sessionId` names the signed-in session, for limits and to end its streams; it is no secret.
 */
export type Principal =
  | { readonly role: 'owner'; readonly sessionId: string | null }
  | {
      readonly role: 'visitor';
      readonly id: string;
      readonly sessionId: string;
      /** Notebooks of others that edit links opened. */
      readonly notebookIds: readonly string[];
    }
  | { readonly role: 'editor'; readonly sessionId: string; readonly notebookIds: readonly string[] }
  | { readonly role: 'reader'; readonly shareId: string }
  | { readonly role: 'participant'; readonly classId: string; readonly seatId: string }
  | { readonly role: 'nobody' };

/** Whoever gave nothing. */
export const nobody: Principal = { role: 'nobody' };

/**
 * The header in which the guard hands on who asks. The guard sets it on every request, whatever the client sent, so
 * routes and pages may believe it.
 */
const principalHeader = 'x-lemma-principal';

const id = z.string().min(1).max(100);
const ids = z.array(id).readonly();

const principalSchema: z.ZodType<Principal> = z.discriminatedUnion('role', [
  z.object({ role: z.literal('owner'), sessionId: id.nullable() }),
  z.object({ role: z.literal('visitor'), id, sessionId: id, notebookIds: ids }),
  z.object({ role: z.literal('editor'), sessionId: id, notebookIds: ids }),
  z.object({ role: z.literal('reader'), shareId: id }),
  z.object({ role: z.literal('participant'), classId: id, seatId: id }),
  z.object({ role: z.literal('nobody') }),
]);

/** Who sent a request, as the guard found out; nobody where no guard stood before it. */
export function readPrincipal(request: { readonly headers: Pick<Headers, 'get'> }): Principal {
  const text = request.headers.get(principalHeader);
  return text === null ? nobody : principalSchema.parse(JSON.parse(text));
}

/** Hands on who asks to the routes and pages behind the guard. */
export function writePrincipal(headers: Record<string, string | string[] | undefined>, who: Principal): void {
  headers[principalHeader] = JSON.stringify(who);
}

/** What the limits of one person are counted under. */
export function nameForLimits(who: Principal): string {
  switch (who.role) {
    case 'owner':
      return 'owner';
    case 'visitor':
      return `visitor:${who.id}`;
    case 'editor':
      return `editor:${who.sessionId}`;
    case 'reader':
      return `reader:${who.shareId}`;
    case 'participant':
      return `seat:${who.classId}:${who.seatId}`;
    case 'nobody':
      return 'nobody';
  }
}
