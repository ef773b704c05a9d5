import type { Answer, Variant } from '../cell.ts';
import { recheckChart } from '../recheck-chart.ts';
import type { PortableCell, PortableNotebook } from './portable.ts';

/** A notebook all of whose charts may be drawn. */
export interface AdmittedNotebook {
  readonly notebook: PortableNotebook;
  /** Charts that the policy refused; the reason stands in the place of each. */
  readonly refusedCharts: number;
}

/** Lets the policy look at every chart that a file brought. */
export function admitCharts(notebook: PortableNotebook): AdmittedNotebook {
  let refusedCharts = 0;
  const admit = <Drawn extends Pick<Answer, 'chart' | 'plotError'>>(drawn: Drawn): Drawn => {
    const admitted = recheckChart(drawn);
    if (drawn.chart !== null && admitted.chart === null) refusedCharts += 1;
    return admitted;
  };
  const admitVariant = ({ editedPlot, ...variant }: Variant): Variant => ({
    ...variant,
    answer: admit(variant.answer),
    ...(editedPlot === undefined ? {} : { editedPlot: admit(editedPlot) }),
  });
  const cells = notebook.cells.map(
    (cell): PortableCell => ({
      ...cell,
      variants: cell.variants.map(admitVariant),
      run: cell.run === null ? null : { ...cell.run, answer: admit(cell.run.answer) },
    }),
  );
  return { notebook: { ...notebook, cells }, refusedCharts };
}
