'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Pointer } from '#lib/class/class-event.ts';
import styles from './laser.module.css';

/** The presenter's laser pointer: a red dot in the place of the mouse, for as long as it is on. */
export function Laser({ onPoint }: { readonly onPoint: (pointer: Pointer | null) => void }) {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      dot.current?.style.setProperty('translate', `${clientX}px ${clientY}px`);
      dot.current?.removeAttribute('hidden');
      onPoint(maybePointer(clientX, clientY));
    };
    window.addEventListener('pointermove', move);
    const { classList } = document.documentElement;
    classList.add(styles.on ?? '');
    return () => {
      window.removeEventListener('pointermove', move);
      classList.remove(styles.on ?? '');
      onPoint(null);
    };
  }, [onPoint]);
  return <div ref={dot} className={styles.dot} data-laser-dot hidden aria-hidden="true" />;
}

/** The part of the slide under a place of the window, and where in it. */
function maybePointer(clientX: number, clientY: number): Pointer | null {
  const part = document.elementFromPoint(clientX, clientY)?.closest('[data-part]');
  if (!(part instanceof HTMLElement)) return null;
  const { left, top, width, height } = part.getBoundingClientRect();
  const share = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
  return {
    part: part.dataset.part ?? '',
    x: share((clientX - left) / Math.max(1, width)),
    y: share((clientY - top) / Math.max(1, height)),
  };
}

/** Where the teacher points, on the slide of a follower. It has to stand in an element with a position. */
export function RemoteLaser({ pointer }: { readonly pointer: Pointer | null }) {
  const dot = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly x: number; readonly y: number } | null>(null);
  useLayoutEffect(() => {
    const frame = dot.current?.parentElement;
    const part = pointer === null ? null : frame?.querySelector(`[data-part="${CSS.escape(pointer.part)}"]`);
    if (pointer === null || part === null || part === undefined || frame === null || frame === undefined) {
      setPlace(null);
      return;
    }
    const [box, origin] = [part.getBoundingClientRect(), frame.getBoundingClientRect()];
    setPlace({
      x: box.left - origin.left + frame.scrollLeft + pointer.x * box.width,
      y: box.top - origin.top + frame.scrollTop + pointer.y * box.height,
    });
  }, [pointer]);
  return (
    <div
      ref={dot}
      className={`${styles.dot} ${styles.remote}`}
      data-remote-laser
      hidden={place === null}
      aria-hidden="true"
      style={place === null ? undefined : { translate: `${place.x}px ${place.y}px` }}
    />
  );
}
