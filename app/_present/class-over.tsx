'use client';
import type { ClassEnd } from '#lib/class/class-event.ts';
import { buttonClass } from '../_shell/button-class.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './follow-screen.module.css';

/** The end of a class; null where it cannot be found, which may be its end too. */
export function ClassOver({ reason }: { readonly reason: ClassEnd | null }) {
  const { follow } = useMessages();
  const why = {
    teacher: follow.overTeacher,
    time: follow.overTime,
    shutdown: follow.overShutdown,
    gone: follow.overGone,
  }[reason ?? 'gone'];
  return (
    <main id="content" className={styles.over} data-class-over={reason ?? 'gone'}>
      <h1>{follow.overTitle}</h1>
      <p>{why}</p>
      <a href="/c" className={buttonClass('plain')}>
        {follow.rejoin}
      </a>
    </main>
  );
}
