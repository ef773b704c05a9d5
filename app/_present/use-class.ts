'use client';
import { useCallback, useEffect, useReducer, useState } from 'react';
import type { ClassEvent, ClassState } from '#lib/class/class-event.ts';
import type { Slide } from '#lib/class/slide.ts';
import { openClass, transitionClass } from '#lib/class/transition-class.ts';
import { callApi } from '../_shell/api.ts';
import { type Connection, listenToClass } from './listen.ts';

/** A class as one of its followers sees it. */
export interface FollowedClass {
  readonly state: ClassState;
  readonly connection: Connection;
  /** The slide on this screen: the teacher's, or the one that is looked back at; null before the first. */
  readonly slide: Slide | null;
  /** Whether this screen looks back. */
  readonly isBack: boolean;
  /** The slides before and after the one on this screen, of those that the class has seen. */
  readonly neighbours: { readonly earlier: string | null; readonly later: string | null };
  /** Looks at a slide that the class has seen; null goes back to the teacher. */
  readonly look: (cellId: string | null) => void;
}

/** Follows a class, live. */
export function useClass(code: string, title: string): FollowedClass {
  const [state, hear] = useReducer(transitionClass, openClass(title, 0));
  const [connection, setConnection] = useState<Connection>('connecting');
  const [back, setBack] = useState<Slide | null>(null);
  useEffect(() => {
    const path = `/api/c/${encodeURIComponent(code)}`;
    let stop: (() => void) | undefined;
    let isLeft = false;
    // Joining leaves a cookie, so that what this browser asks counts as one person's.
    void callApi({ method: 'POST', path }).then((joined) => {
      if (isLeft) return;
      if (!joined.ok && joined.status === 404) return setConnection('gone');
      stop = listenToClass<ClassEvent>(`${path}/events`, { onEvent: hear, onConnection: setConnection });
    });
    return () => {
      isLeft = true;
      stop?.();
    };
  }, [code]);
  const teacher = state.slide;
  const look = useCallback(
    (cellId: string | null) => {
      if (cellId === null || cellId === teacher?.cellId) return setBack(null);
      const path = `/api/c/${encodeURIComponent(code)}/slides/${encodeURIComponent(cellId)}`;
      void callApi<{ slide: Slide }>({ method: 'GET', path }).then((read) => {
        if (read.ok) setBack(read.body.slide);
      });
    },
    [code, teacher?.cellId],
  );
  const slide = back ?? teacher;
  const at = state.seen.findIndex(({ cellId }) => cellId === slide?.cellId);
  return {
    state,
    connection,
    slide,
    isBack: back !== null,
    neighbours: {
      earlier: at === -1 ? null : (state.seen[at - 1]?.cellId ?? null),
      later: at === -1 ? null : (state.seen[at + 1]?.cellId ?? null),
    },
    look,
  };
}
