'use client';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { ClassCommand } from '#lib/class/requests.ts';
import { emptyWall, type TeacherEvent, type TeacherState, transitionWall } from '#lib/class/wall.ts';
import type { Cell } from '#lib/notebook/cell.ts';
import { type ApiResult, callApi } from '../_shell/api.ts';
import type { Failure } from '../_shell/failure.ts';
import { createCommandSender } from './command-sender.ts';
import { type Connection, listenToClass } from './listen.ts';

/** A class that is open. */
export interface OpenClass {
  readonly id: string;
  readonly code: string;
  /** Where phones find the server; null where only this computer does. */
  readonly origin: string | null;
}

/** The teacher's end of a class. */
export interface Classroom {
  /** Null while none is open. */
  readonly open: OpenClass | null;
  readonly seen: TeacherState;
  readonly connection: Connection;
  /** What went wrong last; null where nothing did. */
  readonly failure: Failure | null;
  /** Opens a class that ends by itself after so many minutes; null for the longest time there is. */
  start(minutes: number | null): Promise<void>;
  end(): Promise<void>;
  /** Does something before the class; nothing while none is open. */
  send(command: ClassCommand): void;
  /** Puts an answer of the wall into the notebook; null where that failed. */
  keep(entryId: string): Promise<Cell | null>;
}

/** The class that is open on a notebook, or will be. */
export function useClassroom(notebookId: string): Classroom {
  const [open, setOpen] = useState<OpenClass | null>(null);
  const [seen, hear] = useReducer(transitionWall, emptyWall);
  const [connection, setConnection] = useState<Connection>('connecting');
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = useCallback(<Body>(result: ApiResult<Body>): Body | null => {
    setFailure(result.ok ? null : result.error);
    return result.ok ? result.body : null;
  }, []);
  const ended = useCallback(() => {
    setOpen(null);
    hear({ type: 'teacher-state', state: emptyWall });
  }, []);
  useEffect(() => {
    const path = `/api/classes?notebook=${encodeURIComponent(notebookId)}`;
    void callApi<{ class: OpenClass | null }>({ method: 'GET', path }).then((result) => {
      if (result.ok) setOpen(result.body.class);
    });
  }, [notebookId]);
  const classId = open?.id ?? null;
  useEffect(() => {
    if (classId === null) return;
    return listenToClass<TeacherEvent>(`/api/classes/${classId}/events`, {
      onEvent: (event) => (event.type === 'class-ended' ? ended() : hear(event)),
      onConnection: (next) => (next === 'gone' ? ended() : setConnection(next)),
    });
  }, [classId, ended]);
  const sender = useMemo(
    () =>
      createCommandSender(async (body) => {
        if (classId === null) return;
        const path = `/api/classes/${classId}/commands`;
        take(await callApi({ method: 'POST', path, body }));
      }),
    [classId, take],
  );
  return {
    open,
    seen,
    connection,
    failure,
    async start(minutes) {
      const body = { notebookId, ...(minutes === null ? {} : { endsAfterMinutes: minutes }) };
      const done = take(await callApi<{ class: OpenClass }>({ method: 'POST', path: '/api/classes', body }));
      if (done !== null) setOpen(done.class);
    },
    async end() {
      if (classId === null) return;
      take(await callApi({ method: 'DELETE', path: `/api/classes/${classId}` }));
      ended();
    },
    send: sender.send,
    async keep(entryId) {
      const path = `/api/classes/${classId}/wall/${entryId}`;
      return take(await callApi<{ cell: Cell }>({ method: 'POST', path }))?.cell ?? null;
    },
  };
}
