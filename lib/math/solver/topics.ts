import type { Topic } from './topic.ts';
import { conic } from './topics/conic.ts';
import { functionGraph } from './topics/function-graph.ts';
import { intervalExtrema } from './topics/interval-extrema.ts';
import { linearSystem } from './topics/linear-system.ts';

/** Every topic of the solver; the first one that answers a question wins. */
export const topics: readonly Topic[] = [functionGraph, conic, intervalExtrema, linearSystem];
