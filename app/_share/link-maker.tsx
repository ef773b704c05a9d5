'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { copyText } from '../_shell/copy-text.ts';
import fields from '../_shell/field.module.css';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { endOfTerm, readDay, type Term, terms } from './link-term.ts';
import { QrCode } from './qr-code.tsx';
import styles from './share-dialog.module.css';
import type { LinkKind } from './use-links.ts';

/** Makes a link and shows its address, this once. */
export function LinkMaker(props: {
  readonly kind: LinkKind;
  readonly onMake: (expires: string | null) => Promise<string | null>;
}) {
  const { share: words } = useMessages();
  const [term, setTerm] = useState<Term>('never');
  const [date, setDate] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setUrl(await props.onMake(endOfTerm(term, { day: date, nowMs: Date.now() })));
    setBusy(false);
  };
  return (
    <>
      <form className={styles.maker} onSubmit={(event) => void make(event)} data-make={props.kind}>
        <label>
          <span>{words.expires}</span>
          <select
            className={fields.field}
            value={term}
            onChange={(event) => setTerm(terms[event.target.selectedIndex] ?? 'never')}
          >
            {terms.map((each) => (
              <option key={each} value={each}>
                {each === 'never' || each === 'until'
                  ? words[each]
                  : formatMessage(words.days, { days: each })}
              </option>
            ))}
          </select>
        </label>
        {term === 'until' ? (
          <input
            className={fields.field}
            type="date"
            aria-label={words.untilLabel}
            required
            min={readDay(new Date())}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        ) : null}
        <Button look="primary" icon="plus" type="submit" disabled={busy}>
          {words.make}
        </Button>
      </form>
      {url === null ? null : <MadeLink key={url} url={url} />}
    </>
  );
}

function MadeLink({ url }: { readonly url: string }) {
  const { share: words } = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.made} data-made>
      <div className={styles.address}>
        <input
          className={fields.field}
          type="text"
          readOnly
          value={url}
          aria-label={words.address}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={copied ? 'check' : 'copy'}
          onClick={() => void copyText(url).then((done) => setCopied(done))}
        >
          {copied ? words.copied : words.copy}
        </Button>
      </div>
      <p>{words.onlyNow}</p>
      {isOnlyHere(url) ? <p>{words.onlyHere}</p> : null}
      <QrCode text={url} label={words.qr} />
    </div>
  );
}

function isOnlyHere(url: string): boolean {
  return /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}
