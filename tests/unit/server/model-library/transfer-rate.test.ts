import { expect, it } from 'vitest';
import { createTransferRate } from '#lib/server/model-library/transfer-rate.ts';

it('says nothing before there is enough to say', () => {
  const rate = createTransferRate();
  expect(rate.bytesPerSecond).toBeNull();
  rate.note(0, 0);
  rate.note(500, 100);
  expect(rate.bytesPerSecond).toBeNull();
});

it('does not count what an earlier try had brought', () => {
  const rate = createTransferRate();
  rate.note(1_000_000, 0);
  rate.note(1_002_000, 1_000);
  expect(rate.bytesPerSecond).toBe(2_000);
});

it('follows a change within seconds, however many pieces come', () => {
  const rate = createTransferRate();
  let bytes = 0;
  for (let atMs = 0; atMs < 20_000; atMs += 10) {
    bytes += atMs < 10_000 ? 100 : 10;
    rate.note(bytes, atMs);
  }
  expect(rate.bytesPerSecond).toBeCloseTo(1_000, -1);
});
