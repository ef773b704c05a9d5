import { measureExpression } from '../check-expression.ts';
import {
  costBounds,
  countGroups,
  countValues,
  type Flow,
  flowOf,
  isProblem,
  measureExtent,
  withRows,
} from './flow.ts';
import { isRecord, type Place, type Problem, refuse } from './rules.ts';

/** What is spent while a spec is read. */
export interface Budget {
  readonly signals: ReadonlySet<string>;
  /** Longest text among the parameters. */
  readonly signalLength: number;
  work: number;
  text: number;
  marks: number;
  views: number;
  ticks: number;
}

type Step = { readonly [key: string]: unknown };
type Outcome = Flow | Problem;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Counts what an expression costs when it is computed for each row; gives the length of its text, or a refusal. */
export function spendExpression(
  text: string,
  flow: Flow,
  budget: Budget,
  at: Place | undefined,
): number | Problem {
  const cost = measureExpression(text, budget.signals, Math.max(flow.textLength, budget.signalLength));
  if (typeof cost === 'string') return refuse(at, `is not allowed: the expression ${cost}`);
  budget.work += cost.parts * Math.max(1, flow.rows);
  if (budget.work > costBounds.work)
    return refuse(at, 'is not allowed: the chart computes too much from its rows');
  if (cost.textLength > costBounds.textLength + flow.textLength) {
    return refuse(at, `is not allowed: it can make texts of more than ${costBounds.textLength} characters`);
  }
  return cost.textLength;
}

/** How many bins a field is cut into, or a refusal when they are too many or their number is not known. */
export function countBins(bin: unknown, flow: Flow, field: string, at: Place): number | Problem {
  if (!isRecord(bin)) return 40;
  const steps = [bin.step, ...(Array.isArray(bin.steps) ? bin.steps : [])].filter(
    (step) => typeof step === 'number',
  );
  if (steps.length === 0) return 2 * Number(bin.maxbins ?? 20);
  const extent = Array.isArray(bin.extent) ? bin.extent.map(Number) : measureExtent(flow, field);
  const [from, to] = extent ?? [];
  if (from === undefined || to === undefined) {
    return refuse(at, 'is not allowed: give `extent` with `step`, because the field is computed');
  }
  const bins = Math.abs(to - from) / Math.min(...steps) + 1;
  if (bins <= costBounds.bins) return bins;
  return refuse(at, `is not allowed: it makes more than ${costBounds.bins} bins`);
}

function calculate(step: Step, flow: Flow, budget: Budget, at: Place): Outcome {
  const text = String(step.calculate);
  const length = spendExpression(text, flow, budget, { key: 'calculate', within: at });
  if (typeof length !== 'number') return length;
  const [name = ''] = textsOf(step.as);
  const made = withRows(flow, flow.rows, [[name, countLiteralValues(text) ?? flow.rows]]);
  return { ...made, textLength: Math.max(flow.textLength, length) };
}

/** How many values an expression without fields can have: one; `undefined` when it reads any. */
function countLiteralValues(text: string): number | undefined {
  return /^\s*(?:'[^'\\]*'|"[^"\\]*"|-?[\d.]+)\s*$/u.test(text) ? 1 : undefined;
}

function spendTests(value: unknown, flow: Flow, budget: Budget, at: Place): Problem | undefined {
  if (typeof value === 'string') {
    const spent = spendExpression(value, flow, budget, at);
    return typeof spent === 'number' ? undefined : spent;
  }
  budget.work += flow.rows;
  if (!isRecord(value)) return undefined;
  const parts = [value.not, ...asList(value.and), ...asList(value.or)];
  for (const part of parts) {
    const problem = part === undefined ? undefined : spendTests(part, flow, budget, at);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Rows after missing ones are filled in: each group gets a row for each key. */
export function countImputed(flow: Flow, key: string, groupby: readonly string[], keyvals: unknown): number {
  const keys = countValues(flow, key) + asList(keyvals).length;
  return Math.max(flow.rows, countGroups(flow, groupby) * keys);
}

function countFlattened(flow: Flow, fields: readonly string[]): number {
  const isRaw = fields.every((field) => !flow.made.has(field)) && flow.values.length === flow.rows;
  if (!isRaw) return flow.rows * 200;
  let rows = 0;
  for (const row of flow.values) {
    const lists = fields.map((field) => (isRecord(row) ? asList(row[field]).length : 0));
    rows += Math.max(1, ...lists);
  }
  return rows;
}

function countFrame(step: Step, rows: number): number {
  const [from, to] = asList(step.frame);
  const sorted = asList(step.window).some(
    (part) => isRecord(part) && ['median', 'q1', 'q3', 'ci0', 'ci1', 'distinct'].includes(String(part.op)),
  );
  if (typeof from === 'number' && typeof to === 'number') return Math.min(rows, Math.abs(to - from) + 1);
  return sorted ? rows : 1;
}

/** The rows after one transform, or a refusal when it makes or computes too many. */
export function takeStep(step: unknown, flow: Flow, budget: Budget, at: Place): Outcome {
  if (!isRecord(step)) return flow;
  const next = takeKnownStep(step, flow, budget, at);
  if (isProblem(next)) return next;
  budget.work += next.rows + flow.rows;
  if (next.rows > costBounds.rows) {
    return refuse(at, `is not allowed: it can make more than ${costBounds.rows} rows`);
  }
  if (budget.work > costBounds.work)
    return refuse(at, 'is not allowed: the chart computes too much from its rows');
  return next;
}

function takeKnownStep(step: Step, flow: Flow, budget: Budget, at: Place): Outcome {
  const groupby = textsOf(step.groupby);
  const groups = countGroups(flow, groupby);
  const made = textsOf(step.as);
  const remade = (rows: number) =>
    withRows(
      flow,
      rows,
      made.map((name) => [name, rows] as const),
    );
  if ('calculate' in step) return calculate(step, flow, budget, at);
  if ('filter' in step) {
    return spendTests(step.filter, flow, budget, { key: 'filter', within: at }) ?? flow;
  }
  if ('aggregate' in step) return withRows(flow, groups, namesIn(step.aggregate, groups));
  if ('joinaggregate' in step) return withRows(flow, flow.rows, namesIn(step.joinaggregate, groups));
  if ('window' in step) {
    budget.work += flow.rows * countFrame(step, flow.rows);
    return withRows(flow, flow.rows, namesIn(step.window, flow.rows));
  }
  if ('bin' in step) {
    const bins = countBins(step.bin, flow, String(step.field), { key: 'bin', within: at });
    if (typeof bins !== 'number') return bins;
    return withRows(
      flow,
      flow.rows,
      made.map((name) => [name, bins] as const),
    );
  }
  if ('fold' in step) {
    const fields = textsOf(step.fold);
    const rows = flow.rows * fields.length;
    const [key = 'key', value = 'value'] = made;
    const folded = withRows(flow, rows, [
      [key, fields.length],
      [value, rows],
    ]);
    return { ...folded, textLength: Math.max(flow.textLength, ...fields.map((field) => field.length)) };
  }
  if ('flatten' in step) {
    const rows = countFlattened(flow, textsOf(step.flatten));
    return withRows(
      flow,
      rows,
      [...textsOf(step.flatten), ...made].map((name) => [name, rows] as const),
    );
  }
  if ('impute' in step) {
    const rows = countImputed(flow, String(step.key), groupby, step.keyvals);
    budget.work += rows * frameOf(step.frame, rows);
    return withRows(flow, rows, [[String(step.impute), rows]]);
  }
  return takeStatisticalStep(step, flow, budget, { groups, remade });
}

function frameOf(frame: unknown, rows: number): number {
  const [from, to] = asList(frame);
  return typeof from === 'number' && typeof to === 'number' ? Math.min(rows, Math.abs(to - from) + 1) : 1;
}

function namesIn(parts: unknown, count: number): readonly (readonly [string, number])[] {
  return asList(parts).flatMap((part) => (isRecord(part) ? [[String(part.as), count] as const] : []));
}

interface Grouping {
  readonly groups: number;
  readonly remade: (rows: number) => Flow;
}

function takeStatisticalStep(step: Step, flow: Flow, budget: Budget, { groups, remade }: Grouping): Outcome {
  if ('pivot' in step) {
    const columns = Number(step.limit ?? 0) || countValues(flow, String(step.pivot));
    budget.work += groups * columns * 10;
    return { ...withRows(flow, Math.max(groups, columns)), values: [] };
  }
  if ('density' in step) {
    const steps = Number(step.steps ?? step.maxsteps ?? 200);
    budget.work += steps * flow.rows;
    return { ...remade(groups * steps), values: [] };
  }
  if ('quantile' in step) {
    const steps = asList(step.probs).length || Math.ceil(1 / Number(step.step ?? 0.01));
    return { ...remade(groups * steps), values: [] };
  }
  if ('loess' in step) {
    budget.work += flow.rows * flow.rows * 4;
    return { ...remade(flow.rows), values: [] };
  }
  if ('regression' in step) {
    budget.work += flow.rows * 20;
    return { ...remade(groups * 100), values: [] };
  }
  if ('lookup' in step && isRecord(step.from) && isRecord(step.from.data)) {
    const { values } = step.from.data;
    const found = flowOf(asList(values));
    budget.work += found.rows;
    return { ...remade(flow.rows), textLength: Math.max(flow.textLength, found.textLength), values: [] };
  }
  return remade(flow.rows);
}
