import { PlotMistake } from '../mistake.ts';

/** Tells that marks of the plane and marks of space do not go together. */
export function refusePlane(): never {
  throw new PlotMistake(
    'surface, parametric3 and ode of three equations stand in space; a chart that holds one holds no other marks.',
  );
}
