import { LemmaError, TooManyError } from '../../errors.ts';
import type { VisitorUse } from '../store/access-store.ts';
import { notFound } from '../store/context.ts';
import type { DoorParts } from './door.ts';
import { type Deed, may, mayCreate, refuse } from './policy.ts';
import { nameForLimits, type Principal } from './principal.ts';

/** Asks the policy and the limits on behalf of one person; each method throws where they may not. */
export interface Judge {
  /** See `Door.need`. */
  need(deed: Deed, notebookId: string): Promise<void>;
  /** Whether somebody may see a notebook; throws for nobody. */
  mayRead(notebookId: string): Promise<boolean>;
  needRun(deed: Deed, runId: string): Promise<void>;
  /** One who may have notebooks, with place for these too, which are measured where there is a limit alone. */
  needCreate(measureMore: () => VisitorUse): Promise<void>;
  /** Room in a notebook for more text or answers. */
  needRoom(notebookId: string): Promise<void>;
  /** Counts a question or a drawing. */
  countTurn(kind: 'run' | 'plot'): void;
}

/** Makes the judge of one person. The owner has no limits. */
export function createJudge({ store, guests, ...limiters }: DoorParts, who: Principal): Judge {
  const name = nameForLimits(who);
  const need: Judge['need'] = async (deed, notebookId) => {
    if (who.role === 'owner') return;
    if (who.role === 'nobody') throw refuse(who);
    const holding = await store.maybeHolding(notebookId);
    if (holding === null || !may(who, 'read', holding)) throw notFound('notebook');
    if (!may(who, deed, holding)) throw refuse(who);
  };
  return {
    need,
    async mayRead(notebookId) {
      if (who.role === 'owner') return true;
      if (who.role === 'nobody') throw refuse(who);
      const holding = await store.maybeHolding(notebookId);
      return holding !== null && may(who, 'read', holding);
    },
    async needRun(deed, runId) {
      if (who.role === 'owner') return;
      if (who.role === 'nobody') throw refuse(who);
      const holding = await store.maybeRunHolding(runId);
      if (holding === null || !may(who, deed, holding)) throw notFound('run');
    },
    async needCreate(measureMore) {
      if (!mayCreate(who)) throw refuse(who);
      if (who.role !== 'visitor') return;
      const more = measureMore();
      const { notebooks, size } = await store.measureVisitor(who.id);
      if (notebooks + more.notebooks > guests.notebooks) {
        const message = `You can keep ${guests.notebooks} notebooks here: delete one first.`;
        throw new LemmaError('too-large', message);
      }
      if (size + more.size > guests.size) throw full();
    },
    async needRoom(notebookId) {
      if (who.role === 'owner') return;
      const holding = await store.maybeHolding(notebookId);
      if (holding === null) throw notFound('notebook');
      const size =
        holding.visitorId === null
          ? await store.measureNotebook(notebookId)
          : (await store.measureVisitor(holding.visitorId)).size;
      if (size >= guests.size) throw full();
    },
    countTurn(kind) {
      if (who.role === 'owner') return;
      const limiter = kind === 'run' ? limiters.runLimiter : limiters.plotLimiter;
      const waitMs = limiter.waitMs(name);
      if (waitMs > 0)
        throw new TooManyError('You have asked very often. Wait a moment, then ask again.', waitMs);
      limiter.count(name);
    },
  };
}

function full(): LemmaError {
  return new LemmaError('too-large', 'There is no room left here: delete a notebook first.');
}
