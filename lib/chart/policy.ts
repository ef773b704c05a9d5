import type { z } from 'zod';
import { chartBounds } from './bounds.ts';
import type { ChartSpec, PlotResult } from './chart.ts';
import { cellSchema, fieldSchema, layeredSpecSchema, unitSpecSchema } from './policy-schema.ts';

type Path = readonly PropertyKey[];

/** Writes a place in a spec as code would: `layer[2].mark.href`. */
function writePath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part).slice(0, 60);
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

interface Problem {
  readonly path: Path;
  readonly reason: string;
}

function readIssue(issue: z.core.$ZodIssue, prefix: Path = []): Problem {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return { path: [...path, issue.keys[0] ?? ''], reason: 'is not allowed' };
  if (issue.code === 'invalid_union') {
    // The branch that came furthest is the one that was meant.
    const [closest] = issue.errors.toSorted(
      (left, right) => left.length - right.length || depthOf(right) - depthOf(left),
    );
    const first = closest?.[0];
    if (first !== undefined) return readIssue(first, path);
  }
  return {
    path,
    reason: issue.message === 'Invalid input' ? 'is not allowed' : `is not allowed: ${issue.message}`,
  };
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function maybeFindBadRow(values: readonly unknown[], path: Path): Problem | undefined {
  for (const [index, row] of values.entries()) {
    const at = [...path, 'values', index];
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      return { path: at, reason: 'is not allowed: a row must be an object of numbers and texts' };
    }
    const fields = Object.entries(row);
    if (fields.length > chartBounds.fields) {
      return { path: at, reason: `is not allowed: it has more than ${chartBounds.fields} fields` };
    }
    for (const [name, value] of fields) {
      const isPlain = typeof value === 'number' && Math.abs(value) <= chartBounds.number && isShortName(name);
      if (!isPlain && !(fieldSchema.safeParse(name).success && cellSchema.safeParse(value).success)) {
        return {
          path: [...at, name],
          reason: 'is not allowed: it must be a plain field with a number or a short text',
        };
      }
    }
  }
  return undefined;
}

/** The names that almost every row has; asking the schema for each of them would take long. */
function isShortName(name: string): boolean {
  return name === 'x' || name === 'y' || name === 'piece' || name === 'series';
}

interface DataHolder {
  readonly data?: { readonly values: readonly unknown[] } | undefined;
}

function maybeFindBadData(holders: readonly (readonly [DataHolder, Path])[]): Problem | undefined {
  let rows = 0;
  for (const [holder, path] of holders) {
    const values = holder.data?.values ?? [];
    rows += values.length;
    if (rows > chartBounds.rows) {
      return {
        path: [...path, 'data'],
        reason: `is not allowed: the chart has more than ${chartBounds.rows} rows`,
      };
    }
    const problem = maybeFindBadRow(values, [...path, 'data']);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function refuse({ path, reason }: Problem): PlotResult {
  const place = writePath(path);
  const message = `In the chart, \`${place === '' ? 'the spec' : place}\` ${reason}.`;
  return { ok: false, error: { kind: 'policy', message: message.slice(0, 500) } };
}

/**
 * Lets a spec through when every part of it is on the allow-list, and refuses it with the path of the first part
 * that is not. What comes back is inert data: no address, image, expression, transform or script.
 *
 * To be asked when a chart is made, when it is read from the store, and when it is imported.
 */
export function checkSpec(value: unknown): PlotResult {
  const isLayered = typeof value === 'object' && value !== null && 'layer' in value;
  if (isLayered) {
    const read = layeredSpecSchema.safeParse(value);
    if (!read.success) return refuse(readIssue(read.error.issues[0] ?? missingIssue));
    const holders = read.data.layer.map((layer, index) => [layer, ['layer', index]] as const);
    const problem = maybeFindBadData([[read.data, []], ...holders]);
    return problem === undefined ? accept(value) : refuse(problem);
  }
  const read = unitSpecSchema.safeParse(value);
  if (!read.success) return refuse(readIssue(read.error.issues[0] ?? missingIssue));
  const problem = maybeFindBadData([[read.data, []]]);
  return problem === undefined ? accept(value) : refuse(problem);
}

const missingIssue: z.core.$ZodIssue = {
  code: 'custom',
  path: [],
  message: 'Invalid input',
  input: undefined,
};

function accept(value: unknown): PlotResult {
  // The schema named every key and every value's type, so the value is what its type says.
  return { ok: true, spec: value as ChartSpec };
}
