import type { IconName } from './icon.tsx';

/** One choice of a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  /** Said beside the label, quietly. */
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Whether a line stands above it. */
  readonly begins?: boolean;
}

/** What a menu offers, under a name for those who hear it. */
export interface MenuContent {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
}
