import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { LemmaError } from '#lib/errors.ts';

/** Complaints about a file beyond these are counted, not shown. */
const shownComplaints = 5;

/** A row and the digest of its line. */
export interface DigestedRow<Row> {
  readonly row: Row;
  /** SHA-256 of the line, in hexadecimal; rows that are the same share it. */
  readonly digest: string;
}

/**
 * Reads a file of JSON lines; blank lines are passed over.
 *
 * @throws LemmaError `invalid-request` naming each bad line and what is wrong with it, and where there is no row at all.
 */
export function readRows<Row>(file: string, schema: z.ZodType<Row>): readonly DigestedRow<Row>[] {
  const lines = readText(file).split('\n');
  const rows: DigestedRow<Row>[] = [];
  const complaints: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line, schema);
    if (typeof parsed === 'string') complaints.push(`${file}:${index + 1}: ${parsed}`);
    else rows.push({ row: parsed.row, digest: createHash('sha256').update(line.trim()).digest('hex') });
  }
  if (complaints.length > 0) throw new LemmaError('invalid-request', describeComplaints(complaints));
  if (rows.length === 0) throw new LemmaError('invalid-request', `${file} holds no rows.`);
  return rows;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'there is no such file'
        : String(error);
    throw new LemmaError('invalid-request', `${file} cannot be read: ${reason}.`, { cause: error });
  }
}

function parseLine<Row>(line: string, schema: z.ZodType<Row>): { readonly row: Row } | string {
  const value = maybeJson(line);
  if (value === undefined) return 'this is no JSON';
  const parsed = schema.safeParse(value.json);
  return parsed.success ? { row: parsed.data } : z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ');
}

function maybeJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function describeComplaints(complaints: readonly string[]): string {
  const more = complaints.length - shownComplaints;
  return [...complaints.slice(0, shownComplaints), ...(more > 0 ? [`... and ${more} more lines.`] : [])].join(
    '\n',
  );
}
