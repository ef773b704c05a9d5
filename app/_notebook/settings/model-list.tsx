'use client';
import type { CatalogueEntry, InstalledEntry } from '#lib/server/model-library/describe-library.ts';
import { Button } from '../../_shell/button.tsx';
import { describeFailure, describeReason } from '../../_shell/failure.ts';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { NoticeLine } from '../cell-notices.tsx';
import { formatDuration } from '../format-duration.ts';
import { formatBytes } from './format-bytes.ts';
import styles from './settings-panel.module.css';
import type { ModelsView } from './use-models.ts';

/** The models that are on this machine, and those that can be had. */
export function ModelList({ models }: { readonly models: ModelsView }) {
  const messages = useMessages();
  const { settings: words } = messages;
  const { list, problem } = models;
  return (
    <section className={styles.group} aria-label={words.models}>
      <h3>{words.models}</h3>
      <div role="status">
        {problem === null ? null : <NoticeLine tone="bad" text={describeFailure(messages, problem)} />}
        {list === null && problem === null ? words.loading : null}
      </div>
      <ul className={styles.models}>
        {list?.installed.map((model) => (
          <InstalledModel key={model.file} model={model} models={models} />
        ))}
        {list?.catalogue
          .filter((model) => !model.isInstalled)
          .map((model) => (
            <CatalogueModel key={model.id} model={model} models={models} />
          ))}
      </ul>
    </section>
  );
}

function InstalledModel({ model, models }: { readonly model: InstalledEntry; readonly models: ModelsView }) {
  const messages = useMessages();
  const { settings: words } = messages;
  const facts = model.usable
    ? [model.quantisation, formatBytes(model.sizeBytes), model.isActive ? words.active : words.installed]
    : [formatMessage(words.unusable, { reason: describeReason(messages, model.reason) })];
  return (
    <li data-model={model.file}>
      <div>
        <strong>{model.usable ? (model.name ?? model.file) : model.file}</strong>
        <small>{facts.join(' · ')}</small>
      </div>
      {model.usable && model.isOurs && !model.isActive ? (
        <Button onClick={() => models.choose(model.file)}>{words.use}</Button>
      ) : null}
      {model.isOurs ? (
        <Button look="quiet" icon="trash" label={words.remove} onClick={() => models.remove(model.file)} />
      ) : null}
    </li>
  );
}

function CatalogueModel({ model, models }: { readonly model: CatalogueEntry; readonly models: ModelsView }) {
  const { settings: words } = useMessages();
  const isComing = models.download?.model === model.id;
  const facts = [
    model.quantisation,
    formatBytes(model.sizeBytes),
    model.licence,
    model.fits ? words.fits : formatMessage(words.fitsNot, { size: formatBytes(model.leastBytes) }),
  ];
  return (
    <li data-model={model.id}>
      <div>
        <strong>{model.name}</strong>
        <small>{facts.join(' · ')}</small>
        {isComing ? <DownloadLine models={models} /> : null}
      </div>
      {isComing ? (
        <Button icon="stop" onClick={models.stopDownload}>
          {words.stop}
        </Button>
      ) : (
        <Button
          icon="down"
          disabled={models.download !== null}
          onClick={() => models.startDownload(model.id)}
        >
          {words.download}
        </Button>
      )}
    </li>
  );
}

function DownloadLine({ models: { download } }: { readonly models: ModelsView }) {
  const { settings: words, answer } = useMessages();
  if (download === null || (download.type !== 'downloading' && download.type !== 'verifying')) return null;
  const { bytes, totalBytes, remainingMs } = download;
  const progress = formatMessage(words.downloading, {
    done: formatBytes(bytes),
    total: formatBytes(totalBytes),
  });
  const rest =
    remainingMs === null ? '' : formatMessage(words.remaining, { time: formatDuration(remainingMs, answer) });
  return (
    <>
      <progress value={bytes} max={Math.max(totalBytes, 1)} />
      <small>
        {download.type === 'verifying' ? words.verifying : [progress, rest].filter(Boolean).join(' · ')}
      </small>
    </>
  );
}
