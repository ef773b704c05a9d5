'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClassState } from '#lib/class/class-event.ts';
import { allPieces, type Slide } from '#lib/class/slide.ts';
import { ChartLinkContext } from '../_notebook/chart-link.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { Header } from '../_shell/header.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { ClassOver } from './class-over.tsx';
import { createFollowedSliders } from './follow-chart-link.ts';
import styles from './follow-screen.module.css';
import { RemoteLaser } from './laser.tsx';
import { SlideView } from './slide-view.tsx';
import { TryPanel } from './try-panel.tsx';
import { type FollowedClass, useClass } from './use-class.ts';

/** A class on the screen of somebody who follows it. */
export function FollowScreen(props: {
  readonly code: string;
  readonly title: string;
  readonly theme: Theme;
}) {
  const { follow } = useMessages();
  const { code, title, theme } = props;
  const followed = useClass(code, title);
  const { state, connection } = followed;
  const [folded, setFolded] = useState<string | null>(null);
  const tryOpen = state.trial !== null && state.trial.id !== folded;
  if (state.ended !== null || connection === 'gone') {
    return (
      <>
        <Header theme={theme} />
        <ClassOver reason={state.ended} />
      </>
    );
  }
  return (
    <>
      <Header theme={theme}>
        <span className={styles.live} role="status" data-connection={connection}>
          {follow[connection]}
        </span>
      </Header>
      <main id="content" className={styles.page}>
        <h1 className="visually-hidden">{state.title}</h1>
        <Spotlight followed={followed} />
        {state.trial === null ? null : (
          <TryPanel
            key={state.trial.id}
            code={code}
            trial={state.trial}
            open={tryOpen}
            onOpen={(open) => setFolded(open ? null : (state.trial?.id ?? null))}
          />
        )}
        {tryOpen ? null : <FollowedSlide followed={followed} />}
      </main>
      {tryOpen ? null : <LookBack followed={followed} />}
      {state.black && !followed.isBack && !tryOpen ? (
        <div className={styles.black} data-black>
          {follow.black}
        </div>
      ) : null}
    </>
  );
}

/** The teacher's sliders are those of another slide, where somebody looks back. */
const unmoved: ClassState['sliders'] = {};

function FollowedSlide({ followed }: { readonly followed: FollowedClass }) {
  const { follow } = useMessages();
  const { slide, state, isBack } = followed;
  const sliders = useMemo(() => createFollowedSliders(), []);
  const moved = isBack ? unmoved : state.sliders;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sliders.put(moved);
  }, [sliders, moved]);
  useNewestInView(frame, slide, isBack);
  if (slide === null) return <p className={styles.waiting}>{follow.waiting}</p>;
  return (
    <div ref={frame} className={styles.slide} data-cell-id={slide.cellId}>
      <ChartLinkContext value={sliders}>
        <SlideView key={slide.cellId} content={toContent(slide)} bounded={false} />
      </ChartLinkContext>
      <RemoteLaser pointer={isBack ? null : state.pointer} />
    </div>
  );
}

/** What the teacher reveals comes into view, unless this reader looks at something else. */
function useNewestInView(
  frame: { readonly current: HTMLElement | null },
  slide: Slide | null,
  isBack: boolean,
): void {
  const written = slide?.answer?.derivation.length ?? 0;
  const parts = `${slide?.cellId} ${written} ${slide?.answer?.answer} ${slide?.answer?.chart === null}`;
  const last = useRef('');
  useEffect(() => {
    const isSame = last.current === parts;
    last.current = parts;
    if (isSame || isBack || written === 0) return;
    const shown = frame.current?.querySelectorAll('[data-part]');
    shown?.item(shown.length - 1)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [frame, parts, isBack, written]);
}

function toContent({ kind, source, answer, run }: Slide) {
  return { kind, source, answer: run?.answer ?? answer, shown: allPieces, growing: run !== null };
}

/** One answer of the wall, before everybody. */
function Spotlight({ followed: { state } }: { readonly followed: FollowedClass }) {
  const { follow } = useMessages();
  const { spotlight } = state;
  const card = useRef<HTMLElement>(null);
  const entryId = spotlight?.entryId;
  useEffect(() => {
    if (entryId !== undefined) card.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }, [entryId]);
  if (spotlight === null) return null;
  const { question: source, answer } = spotlight;
  return (
    <section ref={card} className={styles.spotlight} aria-label={follow.spotlight} data-spotlight>
      <h2>{follow.spotlight}</h2>
      <SlideView
        key={spotlight.entryId}
        content={{ kind: 'prompt', source, answer, shown: allPieces, growing: false }}
        bounded={false}
      />
    </section>
  );
}

/** Leads through the slides that were shown, and back to the teacher with one tap. */
function LookBack({ followed }: { readonly followed: FollowedClass }) {
  const { follow } = useMessages();
  const { slide, isBack, neighbours, look } = followed;
  if (slide === null) return null;
  return (
    <footer className={styles.bar} data-back={isBack || undefined}>
      <Button
        look="quiet"
        icon="left"
        label={follow.earlier}
        disabled={neighbours.earlier === null}
        onClick={() => look(neighbours.earlier)}
      />
      <span className={styles.number} data-slide-number={slide.number}>
        {isBack ? follow.looking : formatMessage(follow.slide, { number: slide.number })}
      </span>
      <Button
        look="quiet"
        icon="right"
        label={follow.later}
        disabled={neighbours.later === null}
        onClick={() => look(neighbours.later)}
      />
      {isBack ? (
        <Button look="primary" icon="screen" onClick={() => look(null)}>
          {follow.back}
        </Button>
      ) : null}
    </footer>
  );
}
