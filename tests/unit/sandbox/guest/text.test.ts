import { describe, expect, it } from 'vitest';
import { listTicks, maybeListPiTicks } from '../../../../lib/chart/plane/ticks.ts';
import { countEdits, describeUnknownName, maybeNearestName } from '../../../../sandbox/guest/nearest-name.ts';
import { writePoint, writeValue } from '../../../../sandbox/guest/write-value.ts';

describe('names', () => {
  it('counts swapped neighbours as one edit', () => {
    expect(countEdits('cruve', 'curve')).toBe(1);
    expect(countEdits('', 'curve')).toBe(5);
  });

  it('suggests a near name only', () => {
    const names = ['curve', 'implicit', 'point', 'segment'];
    expect(maybeNearestName('impicit', names)).toBe('implicit');
    expect(maybeNearestName('Point', names)).toBe('point');
    expect(maybeNearestName('histogram', names)).toBeUndefined();
    expect(describeUnknownName('histogram', names)).toContain('`curve`, `implicit`');
  });
});

describe('ticks', () => {
  it.each([
    [[-2, 5], 1, ['−2', '−1', '0', '1', '2', '3', '4', '5']],
    [[0, 1], 0.25, ['0', '0.25', '0.5', '0.75', '1']],
    [[-1e7, 1e7], 1e7, ['−10⁷', '0', '10⁷']],
  ] as const)('are written as print does over %j', (interval, step, labels) => {
    expect(listTicks(interval, step).map((tick) => tick.label)).toEqual(labels);
  });

  it('stand at multiples of π for angles', () => {
    const labels = maybeListPiTicks([-Math.PI, Math.PI], 5)?.map((tick) => tick.label);
    expect(labels).toEqual(['−π', '−π/2', '0', 'π/2', 'π']);
    expect(maybeListPiTicks([0, 0.5], 5)).toBeUndefined();
  });
});

describe('numbers in sentences', () => {
  it('have a true minus sign and few digits', () => {
    expect(writeValue(-1 / 3)).toBe('−0.33333');
    expect(writePoint([2, -1])).toBe('(2, −1)');
  });
});
