/** Values for letters. */
export type Point = ReadonlyMap<string, number>;

const pool = [
  2, 3, 1, 5, -1, 4, 0.5, -2, 7, 10, 1.5, -3, 0.25, 6, 0.1, -0.5, 2.7, 12, 0.9, -4.3, 20, 0.7, 8, 9,
];
const strides = [1, 5, 7, 11, 13, 17, 19, 23];

/** Points to try letters at, simple ones first; the same ones for the same letters. */
export function samplePoints(names: readonly string[], count = 24): readonly Point[] {
  return Array.from({ length: count }, (_, at) => {
    const entries = names.map((name, index): [string, number] => {
      const stride = strides[index % strides.length] ?? 1;
      return [name, pool[(at * stride + index * 3) % pool.length] ?? 1];
    });
    return new Map(entries);
  });
}
