import { equivalenceCommand } from './equivalence.ts';
import type { EvalCommand } from './eval-command.ts';
import { parseCommand } from './parse.ts';
import { problemsCommand } from './problems.ts';
import { stepsCommand } from './steps.ts';

/** The commands of `npm run eval`, in the order of its help. */
export const evalCommands: readonly EvalCommand[] = [
  equivalenceCommand,
  stepsCommand,
  problemsCommand,
  parseCommand,
];
