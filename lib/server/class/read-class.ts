import type { Door } from '../access/door.ts';
import { getServices } from '../services.ts';
import type { LiveClass } from './live-class.ts';

/**
 * The class that its teacher asks for: whoever may share its notebook.
 *
 * @throws LemmaError `not-found` once the class is over, or for somebody who may not know of it; `forbidden`,
 *   `unauthenticated` as the door says.
 */
export async function readClass(door: Door, classId: string): Promise<LiveClass> {
  const live = getServices().classes.read(classId);
  await door.need('share', live.notebookId);
  return live;
}
