import type { VisitorUse } from '../store/access-store.ts';
import { notFound } from '../store/context.ts';
import type { Store, WholeNotebook } from '../store/store.ts';
import type { Door, DoorParts, DoorRuns, DoorStore } from './door.ts';
import { createDoorChanges } from './door-changes.ts';
import { createDoorLinks } from './door-links.ts';
import { createJudge, type Judge } from './judge.ts';
import { nameForLimits, type Principal } from './principal.ts';

/**
 * Opens the door of one person to the store, the runs and the sandbox.
 *
 * @param ended aborts when whoever asks is signed out.
 */
export function openDoor(parts: DoorParts, who: Principal, ended: AbortSignal): Door {
  const judge = createJudge(parts, who);
  return {
    who,
    ended,
    need: judge.need,
    needCreate: () => judge.needCreate(() => ({ notebooks: 1, size: 0 })),
    store: createDoorStore(parts.store, judge, who),
    runs: createDoorRuns(parts, judge, who),
    links: createDoorLinks(parts, judge),
    changes: createDoorChanges(parts, judge, { who, ended }),
    async plot({ notebookId, cellId }, code, signal) {
      await judge.need('write', notebookId);
      if ((await parts.store.maybeCell(notebookId, cellId)) === null) throw notFound('cell');
      judge.countTurn('plot');
      const user = who.role === 'owner' ? notebookId : nameForLimits(who);
      return parts.broker.run(code, { signal, user });
    },
  };
}

function createDoorStore(store: Store, judge: Judge, who: Principal): DoorStore {
  const { need, needRoom, mayRead } = judge;
  return {
    ...createNotebookDoor(store, judge, who),
    async addCell(notebookId, cell) {
      await need('write', notebookId);
      await needRoom(notebookId);
      return store.addCell(notebookId, cell);
    },
    async maybeCell(notebookId, cellId) {
      return (await mayRead(notebookId)) ? store.maybeCell(notebookId, cellId) : null;
    },
    async editCell(notebookId, cellId, change) {
      await need('write', notebookId);
      if (change.source !== undefined) await needRoom(notebookId);
      return store.editCell(notebookId, cellId, change);
    },
    async deleteCell(notebookId, cellId) {
      await need('write', notebookId);
      return store.deleteCell(notebookId, cellId);
    },
    async restoreCell(notebookId, cellId) {
      await need('write', notebookId);
      return store.restoreCell(notebookId, cellId);
    },
    async saveEditedPlot(place, edited) {
      await need('write', place.notebookId);
      if (edited !== null) await needRoom(place.notebookId);
      return store.saveEditedPlot(place, edited);
    },
    async moveCell(notebookId, cellId, to) {
      await need('write', notebookId);
      return store.moveCell(notebookId, cellId, to);
    },
  };
}

type NotebookMethods =
  | 'listNotebooks'
  | 'createNotebook'
  | 'putNotebook'
  | 'putNotebooks'
  | 'maybeNotebook'
  | 'openNotebook'
  | 'readAnswers'
  | 'maybeFirstChart'
  | 'changeNotebook'
  | 'readSettings'
  | 'deleteNotebook';

function createNotebookDoor(
  store: Store,
  { need, needCreate, mayRead }: Judge,
  who: Principal,
): Pick<DoorStore, NotebookMethods> {
  const visitorId = who.role === 'visitor' ? who.id : null;
  return {
    listNotebooks(options) {
      if (who.role === 'owner') return store.listNotebooks(options);
      const notebookIds = 'notebookIds' in who ? who.notebookIds : [];
      return store.listNotebooks({ ...options, guest: { visitorId, notebookIds } });
    },
    async createNotebook(title) {
      await needCreate(() => ({ notebooks: 1, size: title.length }));
      return store.createNotebook(title, visitorId);
    },
    async putNotebook(whole) {
      await needCreate(() => measure([whole]));
      return store.putNotebook(whole, visitorId);
    },
    async putNotebooks(wholes) {
      await needCreate(() => measure(wholes));
      return store.putNotebooks(wholes, visitorId);
    },
    async maybeNotebook(notebookId) {
      return (await mayRead(notebookId)) ? store.maybeNotebook(notebookId) : null;
    },
    async openNotebook(notebookId) {
      return (await mayRead(notebookId)) ? store.openNotebook(notebookId) : null;
    },
    async readAnswers(notebookId, cellIds) {
      await need('read', notebookId);
      return store.readAnswers(notebookId, cellIds);
    },
    async maybeFirstChart(notebookId) {
      await need('read', notebookId);
      return store.maybeFirstChart(notebookId);
    },
    async changeNotebook(notebookId, change) {
      await need('write', notebookId);
      return store.changeNotebook(notebookId, change);
    },
    async readSettings(notebookId) {
      await need('read', notebookId);
      return store.readSettings(notebookId);
    },
    async deleteNotebook(notebookId) {
      await need('manage', notebookId);
      return store.deleteNotebook(notebookId);
    },
  };
}

/** About what notebooks will take, in characters. */
function measure(wholes: readonly WholeNotebook[]): VisitorUse {
  return { notebooks: wholes.length, size: JSON.stringify(wholes).length };
}

function createDoorRuns({ runs }: DoorParts, judge: Judge, who: Principal): DoorRuns {
  return {
    async start(notebookId, cellId, asked) {
      await judge.need('write', notebookId);
      await judge.needRoom(notebookId);
      judge.countTurn('run');
      return runs.start(notebookId, cellId, asked, who.role === 'owner' ? notebookId : nameForLimits(who));
    },
    async follow(runId, after, signal) {
      await judge.needRun('read', runId);
      return runs.follow(runId, after, signal);
    },
    async stop(runId) {
      await judge.needRun('write', runId);
      return runs.stop(runId);
    },
    async stopForDeletion(target) {
      await judge.need(target.cellId === undefined ? 'manage' : 'write', target.notebookId);
      return runs.stopForDeletion(target);
    },
  };
}
