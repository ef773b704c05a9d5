'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { copyText } from '../_shell/copy-text.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './share-dialog.module.css';
import type { LinkKind } from './use-links.ts';

const dayMs = 86_400_000;

/** How long a link may work: without an end, for so many days, or until a date. */
type Term = 'never' | '7' | '30' | '120' | 'until';
const terms: readonly Term[] = ['never', '7', '30', '120', 'until'];

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
    setUrl(await props.onMake(endOf(term, date)));
    setBusy(false);
  };
  return (
    <>
      <form className={styles.maker} onSubmit={(event) => void make(event)} data-make={props.kind}>
        <label>
          <span>{words.expires}</span>
          <select value={term} onChange={(event) => setTerm(terms[event.target.selectedIndex] ?? 'never')}>
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
            type="date"
            aria-label={words.untilLabel}
            required
            min={new Date().toISOString().slice(0, 10)}
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

/** The end of a link, ISO 8601; a last day is over at midnight where the reader is. */
function endOf(term: Term, date: string): string | null {
  if (term === 'never') return null;
  if (term === 'until') return new Date(`${date}T23:59:59`).toISOString();
  return new Date(Date.now() + Number(term) * dayMs).toISOString();
}

function isOnlyHere(url: string): boolean {
  return /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}
