'use client';
import { useMemo } from 'react';
import { setQuestion } from '#lib/class/set-question.ts';
import type { WallEntry } from '#lib/class/wall.ts';
import { Formula } from '../_notebook/markdown/formula.tsx';
import { Markdown } from '../_notebook/markdown/markdown.tsx';
import { Button } from '../_shell/button.tsx';
import { describeFailure, type Failure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { FittedChart } from './fitted-chart.tsx';
import panel from './panel.module.css';
import { PanelDialog } from './panel.tsx';
import styles from './wall-panel.module.css';

/** What the class has tried so far; nobody's name is on it. */
export function WallPanel(props: {
  readonly entries: readonly WallEntry[];
  /** The entry that is shown to all. */
  readonly shownId: string | null;
  readonly failure: Failure | null;
  readonly onShow: (entryId: string | null) => void;
  readonly onKeep: (entryId: string) => void;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}) {
  const messages = useMessages();
  const { classroom: words } = messages;
  const { entries, shownId } = props;
  return (
    <PanelDialog title={words.wall} wide onClose={props.onClose}>
      <div className={panel.actions}>
        <Button icon="cross" onClick={props.onEnd}>
          {words.wallEnd}
        </Button>
        <span className={panel.hint}>{words.endHint}</span>
      </div>
      {props.failure === null ? null : (
        <p className={panel.warn} role="alert">
          {formatMessage(words.failed, { message: describeFailure(messages, props.failure) })}
        </p>
      )}
      {entries.length === 0 ? <p className={panel.lead}>{words.wallEmpty}</p> : null}
      <ul className={styles.wall}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} shown={entry.id === shownId} onShow={props.onShow} onKeep={props.onKeep} />
          </li>
        ))}
      </ul>
    </PanelDialog>
  );
}

function Entry(props: {
  readonly entry: WallEntry;
  readonly shown: boolean;
  readonly onShow: (entryId: string | null) => void;
  readonly onKeep: (entryId: string) => void;
}) {
  const { classroom: words } = useMessages();
  const { entry, shown } = props;
  const question = useMemo(() => setQuestion(entry.question.slice(0, 600)), [entry.question]);
  const isDone = entry.state === 'done';
  return (
    <article
      className={styles.entry}
      aria-label={formatMessage(words.entry, { number: entry.number })}
      data-entry={entry.state}
      data-shown={shown || undefined}
    >
      <span className={styles.number}>{entry.number}</span>
      <div className={styles.question}>
        <Markdown source={question} />
      </div>
      {isDone || entry.answer !== null ? (
        <div className={styles.result}>
          {entry.answer === null ? words.noResult : <Formula latex={entry.answer} display={false} />}
        </div>
      ) : (
        <p className={styles.state}>{entry.state === 'failed' ? words.noResult : words.asking}</p>
      )}
      <Verdicts entry={entry} />
      {entry.chart === null ? null : (
        <div className={styles.chart}>
          <FittedChart spec={entry.chart} bounded />
        </div>
      )}
      <footer className={styles.actions}>
        <Button
          look={shown ? 'plain' : 'primary'}
          icon="screen"
          disabled={!isDone}
          onClick={() => props.onShow(shown ? null : entry.id)}
        >
          {shown ? words.hide : words.show}
        </Button>
        <Button
          look="quiet"
          icon={entry.saved ? 'check' : 'save'}
          disabled={!isDone || entry.saved}
          onClick={() => props.onKeep(entry.id)}
        >
          {entry.saved ? words.saved : words.save}
        </Button>
      </footer>
    </article>
  );
}

function Verdicts({ entry: { checks, verdict } }: { readonly entry: WallEntry }) {
  const { verdict: words } = useMessages();
  const all = checks.verified + checks.refuted + checks.unchecked;
  if (all === 0 && verdict === null) return null;
  return (
    <p
      className={styles.verdicts}
      data-verdict={verdict === 'refuted' || checks.refuted > 0 ? 'refuted' : 'verified'}
    >
      <Icon name={verdict === 'refuted' || checks.refuted > 0 ? 'cross' : 'check'} size={13} />
      {formatMessage(words.count, { verified: checks.verified, all })}
    </p>
  );
}
