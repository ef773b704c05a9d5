import { checkSpec } from '../../chart/policy.ts';
import type { Answer, Variant } from '../cell.ts';
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
    if (drawn.chart === null) return drawn;
    const checked = checkSpec(drawn.chart);
    if (checked.ok) return { ...drawn, chart: checked.spec };
    refusedCharts += 1;
    return { ...drawn, chart: null, plotError: checked.error };
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
