'use client';
import { createContext } from 'react';

/** Ties the sliders of a chart to those of the same chart on other screens. */
export interface ChartLink {
  /** Hears that somebody moved a slider here. */
  readonly onMove: (name: string, value: number) => void;
  /**
   * Calls back, at once for what is known and then for each change, with where a slider is to stand; gives what
   * ends that.
   */
  readonly listen: (set: (name: string, value: number) => void) => () => void;
}

/** The link of the charts below; null where each stands alone. */
export const ChartLinkContext = createContext<ChartLink | null>(null);
