'use client';
import type { AnswerStyle, TutorName } from '#lib/notebook/cell.ts';
import { describeReason } from '../../_shell/failure.ts';
import { formatMessage } from '../../_shell/format-message.ts';
import type { Messages } from '../../_shell/messages/en.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './settings-panel.module.css';
import type { Models } from './use-models.ts';

const tutors: readonly TutorName[] = ['solver', 'model', 'remote'];
const answerStyles = ['full', 'concise', 'hint', 'school'] as const;

/** Who answers: whoever can, or one tutor; with what keeps a tutor from answering. */
export function TutorChoice(props: {
  readonly value: TutorName | undefined;
  readonly models: Models | null;
  readonly onChange: (tutor: TutorName | undefined) => void;
}) {
  const messages = useMessages();
  const { settings: words } = messages;
  return (
    <fieldset className={styles.group}>
      <legend>{words.tutor}</legend>
      <Choice
        label={words.auto}
        checked={props.value === undefined}
        onChoose={() => props.onChange(undefined)}
      />
      {tutors.map((tutor) => (
        <Choice
          key={tutor}
          label={words[tutor]}
          note={describeTutor(messages, tutor, props.models)}
          checked={props.value === tutor}
          onChoose={() => props.onChange(tutor)}
        />
      ))}
    </fieldset>
  );
}

function describeTutor(messages: Messages, tutor: TutorName, models: Models | null): string {
  const { settings: words } = messages;
  if (tutor === 'solver' || models === null) return '';
  const found = models.tutors.find((entry) => entry.tutor === tutor);
  if (found === undefined) return tutor === 'model' ? words.modelMissing : words.remoteMissing;
  if (!found.answers) {
    return formatMessage(words.notAnswering, { reason: describeReason(messages, found.reason ?? '') });
  }
  return found.model ?? '';
}

/** How much of the way is shown. */
export function StyleChoice(props: {
  readonly value: AnswerStyle | undefined;
  readonly onChange: (style: AnswerStyle | undefined) => void;
}) {
  const { settings: words } = useMessages();
  const labels: Readonly<Record<AnswerStyle, string>> = {
    full: words.styleFull,
    concise: words.styleConcise,
    hint: words.styleHint,
    school: words.styleSchool,
  };
  return (
    <fieldset className={styles.group}>
      <legend>{words.style}</legend>
      {answerStyles.map((style) => (
        <Choice
          key={style}
          label={labels[style]}
          checked={(props.value ?? 'full') === style}
          onChoose={() => props.onChange(style === 'full' ? undefined : style)}
        />
      ))}
    </fieldset>
  );
}

function Choice(props: {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label className={styles.choice}>
      <input type="radio" checked={props.checked} onChange={props.onChoose} />
      <span>
        {props.label}
        {props.note === undefined || props.note === '' ? null : <small>{props.note}</small>}
      </span>
    </label>
  );
}
