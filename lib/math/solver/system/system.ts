import type { Relation } from '../../expression/expression.ts';
import type { LinearEquation } from './eliminate.ts';

/** A system of as many linear equations as unknowns. */
export interface System {
  readonly relations: readonly Relation[];
  readonly names: readonly string[];
  readonly equations: readonly LinearEquation[];
  /** Whether tidying changed an equation. */
  readonly isChanged: boolean;
}
