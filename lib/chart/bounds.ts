/** What one chart may hold. The guest library, the broker and the policy share these numbers. */
export const chartBounds = {
  /** Rows of data in all layers together, the rows of the pointer's read-out included. */
  rows: 40_000,
  /** Points of all lines together. */
  points: 20_000,
  /** Marks of one chain. */
  series: 64,
  /** Layers of one spec. */
  layers: 160,
  /** Fields of one data row. */
  fields: 12,
  /** Characters of a title, a label or a field's text. */
  text: 300,
  /** Characters of the description. */
  description: 4_000,
  /** Numbers on one axis. */
  ticks: 60,
  /** Largest size of a number. */
  number: 1e15,
  /** Largest size of a number that plot code may ask for; lines go on a little outside the view. */
  wish: 1e14,
  /** Smallest length of an axis, as a share of the numbers on it: less cannot be told apart when drawn. */
  spanShare: 1e-12,
  /** Side of a chart, in pixels. */
  side: [40, 1_600],
} as const;
