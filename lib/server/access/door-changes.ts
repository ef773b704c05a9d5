import type { Door, DoorChanges, DoorParts } from './door.ts';
import { createJudge, type Judge } from './judge.ts';

/** The changes of notebooks, as one person may hear of them. */
export function createDoorChanges(
  parts: DoorParts,
  judge: Judge,
  { who, ended }: Pick<Door, 'who' | 'ended'>,
): DoorChanges {
  /** Whether whoever asked may read it by now: a link may come to its end while a stream is open. */
  const mayStillRead = async (notebookId: string): Promise<boolean> => {
    const now = await parts.recall(who);
    return now.role !== 'nobody' && createJudge(parts, now).mayRead(notebookId);
  };
  return {
    async follow(notebookId, after, signal) {
      await judge.need('read', notebookId);
      const person = 'sessionId' in who ? (who.sessionId ?? who.role) : who.role;
      const until = AbortSignal.any([signal, ended]);
      const told = await parts.changes.follow(notebookId, { after, person }, until);
      return takeWhile(told, () => mayStillRead(notebookId));
    },
  };
}

async function* takeWhile<Item>(
  items: AsyncIterable<Item>,
  isAllowed: () => Promise<boolean>,
): AsyncGenerator<Item, void> {
  for await (const item of items) {
    if (!(await isAllowed())) return;
    yield item;
  }
}
