'use client';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { formatClock } from './format-clock.ts';
import styles from './present-bar.module.css';

/** What a key does to the timer. */
export interface TimerHandle {
  toggle(): void;
}

interface Clock {
  /** What was counted before the last start, in milliseconds. */
  readonly countedMs: number;
  /** When it was started last; null while it stands. */
  readonly startedMs: number | null;
}

const zero: Clock = { countedMs: 0, startedMs: null };

/** A stop watch for the presenter. */
export function Timer({ ref }: { readonly ref: Ref<TimerHandle> }) {
  const { present } = useMessages();
  const [clock, setClock] = useState(zero);
  const [nowMs, setNowMs] = useState(0);
  const isRunning = clock.startedMs !== null;
  const toggle = () => {
    const now = performance.now();
    setNowMs(now);
    setClock(({ countedMs, startedMs }) =>
      startedMs === null
        ? { countedMs, startedMs: now }
        : { countedMs: countedMs + now - startedMs, startedMs: null },
    );
  };
  useImperativeHandle(ref, () => ({ toggle }));
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNowMs(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  const totalMs = clock.countedMs + (clock.startedMs === null ? 0 : Math.max(0, nowMs - clock.startedMs));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={styles.timer} role="group" aria-label={present.timer}>
      <Button
        look="quiet"
        icon={isRunning ? 'stop' : 'clock'}
        label={isRunning ? present.timerPause : present.timerStart}
        onClick={toggle}
      />
      {totalMs === 0 ? null : (
        <>
          <span role="timer" data-timer>
            {formatClock(totalMs)}
          </span>
          <Button look="quiet" icon="again" label={present.timerReset} onClick={() => setClock(zero)} />
        </>
      )}
    </div>
  );
}
