import { beforeEach, expect, it, vi } from 'vitest';
import { createDrawQueue, type DrawQueue } from '#app/_notebook/session/draw-queue.ts';
import { openNotebook } from '#app/_notebook/session/notebook-state.ts';
import { createCore, type SessionCore } from '#app/_notebook/session/session-core.ts';
import { cell, notebook, variant } from './make-notebook.ts';

let core: SessionCore;
let queue: DrawQueue;
let frames: (() => void)[];
/** The cells that were begun to be drawn, and those whose answers were found missing. */
let begun: string[];
let missed: string[];

beforeEach(() => {
  [frames, begun, missed] = [[], [], []];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  const cells = [cell('a'), cell('b'), cell('late', { variants: [variant('1')] })];
  const late = cells.map(({ id }) => ({ id, hasChart: false }));
  core = createCore(openNotebook({ notebook: notebook(...cells), late }));
  queue = createDrawQueue(core, (cellIds) => missed.push(...cellIds));
});

it('draws one cell after the other', () => {
  approach('a', 'b');
  runFrames();
  expect(begun).toEqual(['a']);
  queue.drawn('a');
  runFrames();
  expect(begun).toEqual(['a', 'b']);
});

it('goes on with the next cell when the one that is being drawn is gone', () => {
  approach('a', 'b');
  runFrames();
  queue.leave('a');
  runFrames();
  expect(begun).toEqual(['a', 'b']);
});

it('begins anew with a cell that was gone while it was being drawn, and has come back', () => {
  approach('a');
  runFrames();
  queue.leave('a');
  approach('a');
  runFrames();
  expect(begun).toEqual(['a', 'a']);
});

it('asks for the answers of a cell that went under the keyboard before they were here', () => {
  core.focus('late', 'command');
  approach('late');
  runFrames();
  expect(missed).toEqual(['late']);
  expect(begun).toEqual([]);
});

function approach(...cellIds: readonly string[]): void {
  for (const id of cellIds) queue.approach(id, () => begun.push(id));
}

function runFrames(): void {
  for (const frame of frames.splice(0)) frame();
}
