import type { AskSettings } from './cell.ts';

/** How one run is asked. */
export interface RunSettings extends AskSettings {
  /** In the style `hint`: how many hints are to be shown, those that the newest answer shows included. Default 1. */
  readonly hint?: number;
}
