import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Numbered, streamEvents } from '#lib/server/http/event-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('sends each event under its number, and ends with the last one', async () => {
  const response = streamEvents([{ seq: 7, event: { type: 'x' } }], () => undefined);
  expect(await response.text()).toBe('retry: 1000\n\nid: 7\ndata: {"type":"x"}\n\n');
  expect(vi.getTimerCount()).toBe(0);
});

it('breaks off, and says no more that it lives, when its events break off', async () => {
  const fault = new Error('The disk is gone.');
  const response = streamEvents(breakOff(fault), () => undefined);
  await expect(response.text()).rejects.toBe(fault);
  expect(vi.getTimerCount()).toBe(0);
});

async function* breakOff(fault: Error): AsyncGenerator<Numbered> {
  yield { seq: 1, event: {} };
  await Promise.reject(fault);
}
