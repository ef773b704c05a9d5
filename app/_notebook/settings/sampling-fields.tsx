'use client';
import { useId, useState } from 'react';
import { defaultMaxTokens, maxSeed, presets, usualChoice } from '#lib/answer/sampling.ts';
import type { SamplingSettings } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './settings-panel.module.css';

const presetNames = ['strict', 'recommended', 'varied'] as const;
const fields = [
  { name: 'temperature', min: 0, max: 1.5, step: 0.05, advised: presets.recommended },
  { name: 'topP', min: 0.05, max: 1, step: 0.05, advised: usualChoice.topP },
  { name: 'maxTokens', min: 256, max: 8192, step: 256, advised: defaultMaxTokens },
  { name: 'thoughtTokens', min: 128, max: 8192, step: 128, advised: 1280 },
] as const;
/** Seldom touched: what they leave out, top-p has left out before. */
const rareFields = [
  { name: 'topK', min: 0, max: 200, step: 1, advised: usualChoice.topK },
  { name: 'minP', min: 0, max: 0.5, step: 0.01, advised: usualChoice.minP },
] as const;

interface SamplingProps {
  readonly settings: SamplingSettings;
  readonly samples: number | undefined;
  readonly onSamples: (samples: number | undefined) => void;
  readonly onChange: (change: { readonly [Key in keyof SamplingSettings]?: number | undefined }) => void;
  readonly onReset: () => void;
}

/** How a language model draws its words: presets first, then each number with its advised value. */
export function SamplingFields(props: SamplingProps) {
  const { settings: words } = useMessages();
  const { settings, onChange } = props;
  const temperature = settings.temperature ?? presets.recommended;
  return (
    <fieldset className={styles.group}>
      <legend>{words.preset}</legend>
      <div className={styles.presets}>
        {presetNames.map((name) => (
          <Button
            key={name}
            aria-pressed={temperature === presets[name]}
            onClick={() => onChange({ temperature: name === 'recommended' ? undefined : presets[name] })}
          >
            {words[name]}
          </Button>
        ))}
        <Button look="quiet" onClick={props.onReset}>
          {words.reset}
        </Button>
      </div>
      <Slider
        {...{ label: words.samples, help: words.samplesHelp }}
        range={{ min: 1, max: 8, step: 1, advised: 1 }}
        value={props.samples}
        onChange={props.onSamples}
      />
      {fields.map(({ name, ...range }) => (
        <Slider
          key={name}
          {...{ label: words[name], help: words[`${name}Help`], range, value: settings[name] }}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      <SeedField value={settings.seed} onChange={(seed) => onChange({ seed })} />
      <RareFields settings={settings} onChange={onChange} />
    </fieldset>
  );
}

function RareFields({ settings, onChange }: Pick<SamplingProps, 'settings' | 'onChange'>) {
  const { settings: words } = useMessages();
  // What the reader folds or unfolds afterwards is theirs.
  const [open] = useState(rareFields.some(({ name }) => settings[name] !== undefined));
  return (
    <details className={styles.rare} open={open}>
      <summary>{words.rare}</summary>
      <p>{words.rareHelp}</p>
      {rareFields.map(({ name, ...range }) => (
        <Slider
          key={name}
          {...{ label: words[name], help: words[`${name}Help`], range, value: settings[name] }}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </details>
  );
}

/** A number with a mark at the advised value; that value itself is not set, so that the tutor's default holds. */
function Slider(props: {
  readonly label: string;
  readonly help: string;
  readonly range: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly advised: number;
  };
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  const { settings: words } = useMessages();
  const id = useId();
  const { min, max, step, advised } = props.range;
  const value = props.value ?? advised;
  const take = (text: string) => {
    const next = Number(text);
    if (text === '' || !Number.isFinite(next)) return;
    const bounded = Math.min(max, Math.max(min, next));
    props.onChange(bounded === advised ? undefined : bounded);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <output htmlFor={id}>{value}</output>
      <input
        id={id}
        type="range"
        {...{ min, max, step, value }}
        list={`${id}-advised`}
        aria-describedby={`${id}-help`}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <datalist id={`${id}-advised`}>
        <option value={advised} />
      </datalist>
      <p id={`${id}-help`}>
        {props.help} <em>{formatMessage(words.advised, { value: advised })}</em>
      </p>
    </div>
  );
}

function SeedField(props: {
  readonly value: number | undefined;
  readonly onChange: (seed: number | undefined) => void;
}) {
  const { settings: words } = useMessages();
  const id = useId();
  const take = (text: string) => {
    const digits = text.replace(/\D/g, '');
    props.onChange(digits === '' ? undefined : Math.min(Number(digits), maxSeed));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.seed}</label>
      <input
        id={id}
        className={styles.seed}
        inputMode="numeric"
        value={props.value ?? ''}
        aria-describedby={`${id}-help`}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <p id={`${id}-help`}>{words.seedHelp}</p>
    </div>
  );
}
