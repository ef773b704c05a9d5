'use client';
import { useState } from 'react';
import { sourceLimit } from '#lib/notebook/limits.ts';
import styles from './ask-box.module.css';
import { Button } from './button.tsx';
import { useMessages } from './messages-provider.tsx';

/** A line to ask a question in, with examples that are answered in one click. Empty, it asks what it suggests. */
export function AskBox(props: { readonly busy: boolean; readonly onAsk: (question: string) => void }) {
  const { home } = useMessages();
  const [question, setQuestion] = useState('');
  return (
    <div className={styles.ask}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onAsk(question.trim() === '' ? home.askPlaceholder : question.trim());
        }}
      >
        <input
          type="text"
          aria-label={home.askLabel}
          placeholder={home.askPlaceholder}
          value={question}
          maxLength={sourceLimit}
          autoComplete="off"
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Button look="primary" type="submit" icon="run" disabled={props.busy}>
          {home.ask}
        </Button>
      </form>
      <h3>{home.tryOne}</h3>
      <ul>
        {home.examples.map((example) => (
          <li key={example}>
            <Button data-example disabled={props.busy} onClick={() => props.onAsk(example)}>
              {example}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
