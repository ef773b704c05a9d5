import type { Json } from '../../../lib/chart/chart.ts';

/** From which side a chart of space is seen at first, in degrees. */
export interface Camera {
  /** Of the viewer around the z axis, counterclockwise from the x axis. */
  readonly azimuth: number;
  /** Of the viewer above the x-y plane. */
  readonly elevation: number;
}

const DEGREE = Math.PI / 180;

/** A place in the unit box: each coordinate is an expression in Vega's language. */
export interface Place {
  readonly u: string;
  readonly v: string;
  readonly w: string;
}

/** A point of the unit box that a row of data holds. */
export const ownPlace: Place = { u: 'datum.u', v: 'datum.v', w: 'datum.w' };

/**
 * The parameters of a chart of space: two sliders, and what follows from them once for all rows. `px`, `py`
 * and `pz` are 1 or -1, the sides of the box that face the viewer; `xu` to `yw` are the rows of the projection.
 */
export function listCameraParams({ azimuth, elevation }: Camera): readonly Json[] {
  const slider = (name: string, value: number, min: number, max: number): Json => ({
    name,
    value,
    bind: { input: 'range', min, max, step: 1, name },
  });
  const derived = (name: string, expr: string): Json => ({ name, expr });
  return [
    slider('azimuth', azimuth, -180, 180),
    slider('elevation', elevation, -90, 90),
    derived('px', `cos(azimuth * ${DEGREE}) < 0 ? -1 : 1`),
    derived('py', `sin(azimuth * ${DEGREE}) < 0 ? -1 : 1`),
    derived('pz', 'elevation < 0 ? -1 : 1'),
    derived('xu', `-sin(azimuth * ${DEGREE})`),
    derived('xv', `cos(azimuth * ${DEGREE})`),
    derived('yu', `-cos(azimuth * ${DEGREE}) * sin(elevation * ${DEGREE})`),
    derived('yv', `-sin(azimuth * ${DEGREE}) * sin(elevation * ${DEGREE})`),
    derived('yw', `cos(elevation * ${DEGREE})`),
  ];
}

/** The transforms that put a place on the page, in an orthographic projection. */
export function projectPlace({ u, v, w }: Place, xField = 'x', yField = 'y'): readonly Json[] {
  return [
    { calculate: `${u} * xu + ${v} * xv`, as: xField },
    { calculate: `${u} * yu + ${v} * yv + ${w} * yw`, as: yField },
  ];
}
