import { costBounds, emptyFlow, type Flow, isProblem, readData } from './flow.ts';
import { isRecord, type Place, type Problem, refuse } from './rules.ts';
import { type Budget, takeStep } from './steps.ts';
import { maybeFindBadUnit } from './unit-cost.ts';

type View = { readonly [key: string]: unknown };

/** What a view takes over from the views around it. */
interface Inherited {
  readonly flow: Flow;
  readonly encoding: View;
  /** How many times the view is drawn. */
  readonly copies: number;
  /** Its part of a view: layers share one. */
  readonly share: number;
  /** Fields that stand for `{repeat: ...}`. */
  readonly repeated: readonly string[];
}

const joints = ['layer', 'concat', 'hconcat', 'vconcat'] as const;

/**
 * Counts what a spec costs to draw, from the rows it holds through its transforms to its marks, and refuses one that
 * costs too much. The shape of the spec has been read before.
 */
export function maybeFindCost(spec: View, budget: Budget): Problem | undefined {
  const datasets = isRecord(spec.datasets) ? spec.datasets : {};
  const start: Inherited = { flow: emptyFlow, encoding: {}, copies: 1, share: 1, repeated: [] };
  return walk(spec, undefined, start);

  function walk(view: View, at: Place | undefined, inherited: Inherited): Problem | undefined {
    const flow = readFlow(view, at, inherited.flow);
    if (isProblem(flow)) return flow;
    const encoding = isRecord(view.encoding)
      ? { ...inherited.encoding, ...view.encoding }
      : inherited.encoding;
    const here: Inherited = { ...inherited, flow, encoding };
    if ('mark' in view) return maybeFindBadUnit({ view, ...here, budget, at });
    for (const joint of joints) {
      const share = joint === 'layer' ? here.share / Math.max(1, listIn(view[joint]).length) : here.share;
      const problem = walkParts(view[joint], { key: joint, within: at }, { ...here, share });
      if (problem !== undefined) return problem;
    }
    return isRecord(view.spec) ? walkInner(view, view.spec, at, here) : undefined;
  }

  function readFlow(view: View, at: Place | undefined, inherited: Flow): Flow | Problem {
    let flow = readData(view.data, inherited, datasets, at);
    for (const [index, step] of listIn(view.transform).entries()) {
      if (isProblem(flow)) return flow;
      flow = takeStep(step, flow, budget, { key: index, within: { key: 'transform', within: at } });
    }
    return flow;
  }

  function walkParts(parts: unknown, at: Place, here: Inherited): Problem | undefined {
    for (const [index, part] of listIn(parts).entries()) {
      const problem = isRecord(part) ? walk(part, { key: index, within: at }, here) : undefined;
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  function walkInner(view: View, inner: View, at: Place | undefined, here: Inherited): Problem | undefined {
    const within = { key: 'spec', within: at };
    const { repeat } = view;
    const lists = isRecord(repeat) ? Object.values(repeat).map(listIn) : [listIn(repeat)];
    const copies = repeat === undefined ? 1 : lists.reduce((product, list) => product * list.length, 1);
    const repeated = lists.flat().filter((field) => typeof field === 'string');
    const facets = isRecord(view.facet) ? facetEncoding(view.facet) : {};
    if (here.copies * copies > costBounds.views) {
      return refuse(within, `is not allowed: it is drawn more than ${costBounds.views} times`);
    }
    return walk(inner, within, {
      ...here,
      copies: here.copies * copies,
      repeated: [...here.repeated, ...repeated],
      encoding: { ...here.encoding, ...facets },
    });
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A facet's fields as the channels that would make the same views. */
function facetEncoding(facet: View): View {
  return 'row' in facet || 'column' in facet ? facet : { facet };
}
