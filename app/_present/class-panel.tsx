'use client';
import { QrCode } from '../_share/qr-code.tsx';
import { Button } from '../_shell/button.tsx';
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
  const { classroom: words } = useMessages();
  const { classroom } = props;
  const { open, failure, seen } = classroom;
  return (
    <PanelDialog title={words.title} onClose={props.onClose}>
      {open === null ? (
        <>
          <p className={styles.lead}>{words.lead}</p>
          <div className={styles.actions}>
            <Button look="primary" icon="people" onClick={() => void classroom.start()}>
              {words.start}
            </Button>
            <span className={styles.hint}>{words.endHint}</span>
          </div>
        </>
      ) : (
        <>
          <JoinFacts open={open} />
          <p className={styles.count} role="status">
            {classroom.connection === 'lost'
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
          {formatMessage(words.failed, { message: failure })}
        </p>
      )}
    </PanelDialog>
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
