'use client';
import { useState } from 'react';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import fields from '../_shell/field.module.css';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './code-form.module.css';

/** The field for the code of a class. */
export function CodeForm({ failed }: { readonly failed: boolean }) {
  const { follow } = useMessages();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<'unknown' | 'unreachable' | null>(failed ? 'unknown' : null);
  const join = async () => {
    setBusy(true);
    const path = `/api/c/${encodeURIComponent(code.trim())}`;
    const joined = await callApi<{ code: string }>({ method: 'POST', path });
    if (joined.ok) return location.assign(`/c/${joined.body.code}`);
    setBusy(false);
    setRefusal(joined.status === 404 ? 'unknown' : 'unreachable');
  };
  return (
    <main id="content" className={styles.page}>
      <h1>{follow.title}</h1>
      <p>{follow.lead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <input
          className={fields.field}
          type="text"
          aria-label={follow.code}
          value={code}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={refusal !== null || undefined}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
        />
        <Button look="primary" type="submit" disabled={busy || code.trim() === ''}>
          {follow.join}
        </Button>
      </form>
      <p className={styles.refusal} role="alert">
        {refusal === null ? null : follow[refusal]}
      </p>
    </main>
  );
}
