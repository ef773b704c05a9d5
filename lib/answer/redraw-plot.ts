import { findPlotCalls, type PlotCall } from './plot-calls.ts';
import { type Graph, isSameGraph, readGraph } from './read-graph.ts';

/** Calls that hold nothing of another formula: numbers that were worked out for it would be wrong beside a new one. */
const lasting: ReadonlySet<string> = new Set([
  'curve',
  'implicit',
  'parametric',
  'polar',
  'slider',
  'axes',
  'grid',
]);

/** What a slider of a letter without a value goes through. */
const sliderOptions = '{ min: -5, max: 5, value: 1, step: 0.1 }';

/**
 * Plot code with another formula in the place of one: where the code draws the old formula, the new one stands there, and
 * points, areas and titles that were worked out for the old one go; else it is a chain of its own. The first code keeps
 * the part of the plane that was in view, the second lets the formula choose it.
 */
export function redrawPlot(
  code: string | null,
  from: Graph | null,
  to: Graph,
): readonly [kept: string, free: string] {
  const calls = code === null ? [] : findPlotCalls(code);
  const target = from === null ? undefined : maybeTarget(code ?? '', calls, from);
  if (code === null || target === undefined) {
    const chain = writeChain('plot()', [writeGraph(to)], to);
    return [chain, chain];
  }
  const body = calls
    .filter((call) => call === target || lasting.has(call.name))
    .map((call) =>
      call === target ? writeGraph(to, code.slice(call.start, call.end)) : code.slice(call.start, call.end),
    );
  const head = code.slice(0, calls[0]?.start);
  return [writeChain(keepView(head, to), body, to), writeChain('plot()', body, to)];
}

/** The call that draws a graph; the only one of its kind where none is written alike. */
function maybeTarget(code: string, calls: readonly PlotCall[], graph: Graph): PlotCall | undefined {
  const alike = calls.filter(({ name }) => name === graph.kind);
  const same = alike.find((call) => {
    const reading = readGraph(readExpression(code.slice(call.start, call.end)));
    return reading.ok && isSameGraph(reading.graph, graph);
  });
  return same ?? (graph.kind === 'implicit' && alike.length === 1 ? alike[0] : undefined);
}

function readExpression(call: string): string {
  return /\(\s*(["'`])(.*?)\1/s.exec(call)?.[2] ?? '';
}

/** The call for a graph, with the options of the one it replaces; a label that names the old formula goes. */
function writeGraph({ kind, expression }: Graph, old = ''): string {
  const options = /^\.[a-zA-Z]+\s*\(\s*(["'`]).*?\1\s*,\s*(\{.*\})\s*\)$/s.exec(old)?.[2] ?? '';
  const kept = [...options.matchAll(/(label|dashed)\s*:\s*("(?:[^"\\]|\\.)*"|true|false)/g)]
    .filter(([, , value = '']) => !/[=²³^]/.test(value))
    .map(([, name, value]) => `${name}: ${value}`);
  const args = [JSON.stringify(expression), ...(kept.length === 0 ? [] : [`{ ${kept.join(', ')} }`])];
  return `.${kind}(${args.join(', ')})`;
}

/** What was in view stays in view; a closed curve chooses for itself, or it would not be seen whole. */
function keepView(head: string, { kind }: Graph): string {
  const x = kind === 'curve' ? /\bx:\s*\[[^\]]*\]/.exec(head)?.[0] : undefined;
  return x === undefined ? 'plot()' : `plot({ ${x} })`;
}

/** Sliders come first, each once, and only those that something follows. */
function writeChain(head: string, body: readonly string[], { parameters }: Graph): string {
  const isSlider = (call: string) => call.startsWith('.slider');
  const drawn = body.filter((call) => !isSlider(call));
  const sliders = body.filter((call) => isSlider(call) && mentions(drawn, readExpression(call)));
  const known = new Set(sliders.map(readExpression));
  const added = parameters
    .filter((name) => !known.has(name))
    .map((name) => `.slider(${JSON.stringify(name)}, ${sliderOptions})`);
  return [head, ...[...sliders, ...added, ...drawn].map((call) => `  ${call}`)].join('\n');
}

function mentions(calls: readonly string[], name: string): boolean {
  const word = new RegExp(`(?<![a-zA-Z])${RegExp.escape(name)}(?![a-zA-Z])`);
  return calls.some((call) => word.test(readExpression(call).replace(/(?<=\d)(?=[a-zA-Z])/g, ' ')));
}
