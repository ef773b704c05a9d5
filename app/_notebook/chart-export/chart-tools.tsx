'use client';
import { useState } from 'react';
import { Button } from '../../_shell/button.tsx';
import { formatMessage } from '../../_shell/format-message.ts';
import { MenuButton } from '../../_shell/menu.tsx';
import type { MenuChoice } from '../../_shell/menu-content.ts';
import type { Messages } from '../../_shell/messages/en.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './chart-tools.module.css';
import type { ExportKind } from './export-chart.ts';
import { nameFile } from './file-name.ts';
import type { PictureWish } from './make-picture.ts';
import { useFullScreen } from './use-full-screen.ts';

const shownMs = 4_000;
const kinds: readonly ExportKind[] = ['png', 'as-shown', 'svg', 'csv', 'vega-lite'];

/** What a reader can do with a chart besides looking at it: take it elsewhere, and see it large. */
export function ChartTools(props: {
  readonly wish: PictureWish;
  /** The question that it answers. */
  readonly title: string;
  readonly figure: { readonly current: HTMLElement | null };
  /** Hears the height of the window while the chart has it to itself. */
  readonly onRoom: (heightPx: number | undefined) => void;
}) {
  const { picture: words } = useMessages();
  const { wish, title } = props;
  const { full, turn } = useFullScreen(props.figure, props.onRoom);
  const [said, setSaid] = useState('');
  const choose = async (id: string) => {
    const [result] = await Promise.allSettled([act(id, nameFile(title), wish, words)]);
    if (result.status === 'rejected') reportError(result.reason);
    setSaid(result.status === 'fulfilled' ? result.value : words.failed);
    setTimeout(() => setSaid(''), shownMs);
  };
  return (
    <div className={styles.tools}>
      <span role="status" className={styles.said} data-said={said !== ''}>
        {said}
      </span>
      <MenuButton
        icon="export"
        name={words.menu}
        label={words.menu}
        choices={listChoices(words)}
        onChoose={(id) => void choose(id)}
      />
      <Button
        look="quiet"
        icon={full ? 'shrink' : 'fill'}
        label={full ? words.leaveFull : words.full}
        data-full-button
        onClick={() => turn(!full)}
      />
    </div>
  );
}

function listChoices(words: Messages['picture']): readonly MenuChoice[] {
  return [
    { id: 'copy', label: words.copy, icon: 'copy' },
    { id: 'png', label: words.png, icon: 'export', hint: '2×', begins: true },
    { id: 'svg', label: words.svg, icon: 'export' },
    { id: 'as-shown', label: words.asShown, icon: 'export' },
    { id: 'csv', label: words.csv, icon: 'export', begins: true },
    { id: 'vega-lite', label: words.vegaLite, icon: 'export' },
  ];
}

/** Does what was chosen, and gives what to say of it. */
async function act(id: string, name: string, wish: PictureWish, words: Messages['picture']): Promise<string> {
  const { copyChart, saveChart } = await import('./export-chart.ts');
  if (id === 'copy') return (await copyChart(wish)) ? words.copied : words.copyRefused;
  const kind = kinds.find((known) => known === id);
  if (kind === undefined) return '';
  return formatMessage(words.saved, { file: await saveChart(kind, name, wish) });
}
