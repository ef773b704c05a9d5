'use client';
import { lazy, Suspense, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import type { Variant } from '#lib/notebook/cell.ts';
import { useLoaded } from '../../_shell/use-loaded.ts';
import { Chart } from '../chart.tsx';
import { PlotCode } from '../editor/plot-code.tsx';
import { PlotFailure } from '../plot-failure.tsx';
import { useNotebook } from '../session-context.tsx';

const loadEditor = () => import('./formula-editor.tsx');
// It is part of what the server draws, which code that is fetched once it is wanted is not.
const EditedNotice = lazy(async () => ({ default: (await import('./edited-notice.tsx')).EditedNotice }));

/** The picture of a kept answer: as it came, as the reader has changed it, or following the formula in the editor. */
export function PlotPlace({ cellId, variant }: { readonly cellId: string; readonly variant: Variant }) {
  const wanted = useNotebook((state) => (state.drawing?.variantId === variant.id ? state.drawing : null));
  const editor = useLoaded(loadEditor, wanted);
  const drawing = editor === null ? null : wanted;
  const [preview, setPreview] = useState<ChartSpec | null>(null);
  const [code, setCode] = useState({ open: false, mendSerial: 0 });
  const { chart, plotError } = variant.editedPlot ?? variant.answer;
  const shown = drawing === null ? chart : (preview ?? chart);
  return (
    <>
      {editor === null || drawing === null ? null : (
        <editor.FormulaEditor
          key={drawing.from}
          drawing={drawing}
          variant={variant}
          onPreview={setPreview}
          onClose={() => setPreview(null)}
        />
      )}
      {variant.editedPlot === undefined || drawing !== null ? null : (
        <Suspense>
          <EditedNotice cellId={cellId} variantId={variant.id} edited={variant.editedPlot} />
        </Suspense>
      )}
      {shown === null ? null : <Chart spec={shown} title={variant.prompt} />}
      {plotError === null || drawing !== null ? null : (
        <PlotFailure
          error={plotError}
          onEdit={() => setCode(({ mendSerial }) => ({ open: true, mendSerial: mendSerial + 1 }))}
        />
      )}
      <PlotCode
        cellId={cellId}
        variant={variant}
        {...code}
        onToggle={(open) => setCode((known) => (known.open === open ? known : { ...known, open }))}
      />
    </>
  );
}
