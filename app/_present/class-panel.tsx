'use client';
import { useState } from 'react';
import { QrCode } from '../_share/qr-code.tsx';
import { Button } from '../_shell/button.tsx';
import { describeFailure } from '../_shell/failure.ts';
import fields from '../_shell/field.module.css';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './panel.module.css';
import { PanelDialog } from './panel.tsx';
import type { Classroom, OpenClass } from './use-classroom.ts';

/** How the class follows: its link, its code, how many do, and its end. */
export function ClassPanel(props: {
  readonly classroom: Classroom;
  /** Whether the slide has a question to try. */
  readonly canTry: boolean;
  readonly onTry: () => void;
  readonly onClose: () => void;
}) {
  const messages = useMessages();
  const { classroom: words } = messages;
  const { classroom } = props;
  const { open, failure, seen } = classroom;
  return (
    <PanelDialog title={words.title} onClose={props.onClose}>
      {open === null ? (
        <ClassStart onStart={classroom.start} />
      ) : (
        <>
          <JoinFacts open={open} />
          <p className={styles.count} role="status">
            {classroom.connection === 'lost' || classroom.connection === 'full'
              ? words.lost
              : formatMessage(words.followers, { count: seen.followers })}
          </p>
          <div className={styles.actions}>
            {props.canTry ? (
              <Button look="primary" icon="wall" title={words.tryLead} onClick={props.onTry}>
                {words.tryOpen}
              </Button>
            ) : null}
            <Button look="danger" onClick={() => void classroom.end()}>
              {words.end}
            </Button>
            <span className={styles.hint}>{words.endHint}</span>
          </div>
        </>
      )}
      {failure === null ? null : (
        <p className={styles.warn} role="alert">
          {formatMessage(words.failed, { message: describeFailure(messages, failure) })}
        </p>
      )}
    </PanelDialog>
  );
}

/** Lengths of a class in minutes; null for as long as a class can be. */
const lengths = [null, 45, 60, 90, 120, 240] as const;

function ClassStart({ onStart }: { readonly onStart: Classroom['start'] }) {
  const { classroom: words } = useMessages();
  const [minutes, setMinutes] = useState<number | null>(null);
  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        void onStart(minutes);
      }}
    >
      <p className={styles.lead}>{words.lead}</p>
      <label className={styles.length}>
        <span>{words.length}</span>
        <select
          className={fields.field}
          value={minutes ?? ''}
          onChange={(event) => setMinutes(lengths[event.target.selectedIndex] ?? null)}
        >
          {lengths.map((each) => (
            <option key={each} value={each ?? ''}>
              {each === null ? words.lengthOpen : formatMessage(words.minutes, { count: each })}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.actions}>
        <Button look="primary" icon="people" type="submit">
          {words.start}
        </Button>
        <span className={styles.hint}>{words.endHint}</span>
      </div>
    </form>
  );
}

function JoinFacts({ open }: { readonly open: OpenClass }) {
  const { classroom: words } = useMessages();
  const origin = open.origin ?? location.origin;
  const link = `${origin}/c/${open.code}`;
  return (
    <>
      <div className={styles.join} data-join={link}>
        <div className={styles.qr}>
          <QrCode text={link} label={words.qr} />
        </div>
        <dl className={styles.facts}>
          <dt>{words.join}</dt>
          <dd>{`${origin.replace(/^https?:\/\//, '')}/c`}</dd>
          <dt>{words.code}</dt>
          <dd className={styles.code} data-code>
            {open.code}
          </dd>
        </dl>
      </div>
      {open.origin === null ? <p className={styles.warn}>{words.unreachable}</p> : null}
    </>
  );
}
