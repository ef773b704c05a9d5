'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import type { Answer, Variant } from '#lib/notebook/cell.ts';
import { useLoaded } from '../../_shell/use-loaded.ts';
import { Chart } from '../chart.tsx';
import { PlotCode } from '../editor/plot-code.tsx';
import { PlotFailure } from '../plot-failure.tsx';
import { useNotebook } from '../session-context.tsx';

const loadEditor = () => import('./formula-editor.tsx');
// It is part of what the server draws, which code that is fetched once it is wanted is not.
const EditedNotice = lazy(async () => ({ default: (await import('./edited-notice.tsx')).EditedNotice }));

/**
 * The picture of an answer: as it came, as the reader has changed it, or following the formula in the editor. It stays
 * as it is drawn when a growing answer gets its `place`, where it is kept and may be changed.
 */
export function PlotPlace(props: {
  readonly answer: Answer;
  /** The question, after which files that are saved of the picture are named. */
  readonly title?: string | undefined;
  readonly place?: { readonly cellId: string; readonly variant: Variant } | undefined;
}) {
  const { place } = props;
  const [preview, setPreview] = useState<ChartSpec | null>(null);
  const [code, setCode] = useState({ open: false, mendSerial: 0 });
  const { chart, plotError } = place?.variant.editedPlot ?? props.answer;
  const shown = preview ?? chart;
  const mend = () => setCode(({ mendSerial }) => ({ open: true, mendSerial: mendSerial + 1 }));
  return (
    <>
      {place === undefined ? null : <PlotEditing {...place} onPreview={setPreview} />}
      {shown === null ? null : (
        <Chart spec={shown} title={place?.variant.prompt ?? props.title ?? ''} name={place?.variant.id} />
      )}
      {plotError === null || preview !== null ? null : (
        <PlotFailure error={plotError} {...(place === undefined ? {} : { onEdit: mend })} />
      )}
      {place === undefined ? null : (
        <PlotCode
          {...place}
          {...code}
          onToggle={(open) => setCode((known) => (known.open === open ? known : { ...known, open }))}
        />
      )}
    </>
  );
}

/** The editor of the formula that the picture follows; where none is open, that the picture was changed. */
function PlotEditing(props: {
  readonly cellId: string;
  readonly variant: Variant;
  readonly onPreview: (spec: ChartSpec | null) => void;
}) {
  const { cellId, variant, onPreview } = props;
  const wanted = useNotebook((state) => (state.drawing?.variantId === variant.id ? state.drawing : null));
  const editor = useLoaded(loadEditor, wanted);
  const isOpen = editor !== null && wanted !== null;
  useEffect(() => (isOpen ? () => onPreview(null) : undefined), [isOpen, onPreview]);
  if (isOpen) {
    return (
      <editor.FormulaEditor key={wanted.from} drawing={wanted} variant={variant} onPreview={onPreview} />
    );
  }
  return variant.editedPlot === undefined ? null : (
    <Suspense>
      <EditedNotice cellId={cellId} variantId={variant.id} edited={variant.editedPlot} />
    </Suspense>
  );
}
