import { TooManyError } from '../../errors.ts';
import { createId } from '../store/context.ts';
import type { Access, Asking } from './access.ts';
import { type Desk, type DeskOptions, identify, openDesk, originOf } from './desk.ts';
import type { DoorParts } from './door.ts';
import { openDoor } from './open-door.ts';
import { refuse } from './policy.ts';
import type { Principal } from './principal.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
import { hashSecret, isSecretShaped } from './secret.ts';

/** Visitors that a server takes, and how many of them may come from one address. */
const maxVisitors = 1_000;
const visitorsPerAddress = { times: 10, windowMs: 600_000 };

const minuteMs = 60_000;

/** What access is made of. */
export type AccessOptions = DeskOptions & Pick<DoorParts, 'store' | 'runs' | 'broker' | 'changes'>;

/** Makes what decides who may do what. */
export function createAccess(options: AccessOptions): Access {
  const { config, nowMs, store, runs, broker, changes } = options;
  const desk = openDesk(options);
  const { guests } = config;
  const parts: DoorParts = {
    ...{ store, runs, broker, changes, guests },
    recall: (who) => desk.sessions.recall(who),
    cut: (sessionIds) => desk.sessions.cut(sessionIds),
    runLimiter: createRateLimiter({ times: guests.runsPerMinute, windowMs: minuteMs }, nowMs),
    plotLimiter: createRateLimiter({ times: guests.runsPerMinute * 10, windowMs: minuteMs }, nowMs),
  };
  const visitors = createRateLimiter(visitorsPerAddress, nowMs);
  const never = new AbortController().signal;
  return {
    token: desk.open ? null : desk.token,
    visitorsWrite: config.visitorsWrite,
    identify: (asking) => identify(desk, asking),
    doorFor(who) {
      const sessionId = 'sessionId' in who ? who.sessionId : null;
      return openDoor(parts, who, sessionId === null ? never : desk.sessions.endSignal(sessionId));
    },
    async signIn(given, asking) {
      desk.gate.pass(given, asking.peer.address);
      return desk.bake(await desk.sessions.startOwner(), asking);
    },
    async signOut(who, asking) {
      if ('sessionId' in who && who.sessionId !== null) await desk.sessions.end(who.sessionId);
      return desk.bake({ secret: '', seconds: 0 }, asking);
    },
    openEditLink: (given, who, asking) => openEditLink({ desk, options }, { given, who, asking }),
    admitVisitor: (who, asking) => admitVisitor({ desk, options, visitors }, { who, asking }),
    originOf: (headers) => originOf(config, headers),
  };
}

/** See `Access.openEditLink`. */
async function openEditLink(
  { desk, options }: { readonly desk: Desk; readonly options: AccessOptions },
  { given, who, asking }: { readonly given: string; readonly who: Principal; readonly asking: Asking },
) {
  const { store } = options;
  const link = isSecretShaped(given) ? await store.maybeEditLink(hashSecret(given)) : null;
  if (link === null) return null;
  const { linkId, notebookId } = link;
  if (who.role === 'owner') return { notebookId, cookie: null };
  if ('sessionId' in who) {
    await store.grantEditLink(who.sessionId, linkId);
    return { notebookId, cookie: null };
  }
  const cookie = await desk.sessions.startGuest(null);
  await store.grantEditLink(hashSecret(cookie.secret), linkId);
  return { notebookId, cookie: desk.bake(cookie, asking) };
}

/** See `Access.admitVisitor`. */
async function admitVisitor(
  parts: { readonly desk: Desk; readonly options: AccessOptions; readonly visitors: RateLimiter },
  { who, asking }: { readonly who: Principal; readonly asking: Asking },
): Promise<{ readonly who: Principal; readonly cookie: string | null }> {
  const { sessions, bake } = parts.desk;
  if (who.role === 'owner' || who.role === 'visitor') return { who, cookie: null };
  if (!parts.options.config.visitorsWrite) throw refuse(who);
  const { address } = asking.peer;
  const waitMs = parts.visitors.waitMs(address);
  const full = (await parts.options.store.countVisitors()) >= maxVisitors;
  if (waitMs > 0 || full)
    throw new TooManyError('Too many visitors came. Try again later.', waitMs || minuteMs);
  parts.visitors.count(address);
  const id = createId();
  if (who.role === 'editor') {
    await sessions.makeVisitor(who.sessionId, id);
    return { who: { ...who, role: 'visitor', id }, cookie: null };
  }
  const cookie = await sessions.startGuest(id);
  const visitor = { role: 'visitor', id, sessionId: hashSecret(cookie.secret), notebookIds: [] } as const;
  return { who: visitor, cookie: bake(cookie, asking) };
}
