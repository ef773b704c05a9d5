/** Numbers from 0 to 1 that are the same for the same seed. */
export type Random = () => number;

/**
 * A small generator of numbers that look random (mulberry32).
 *
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const away = 'http://203.0.113.7/';
const slow = "test('(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')";

/** Values that do harm where something takes them without looking. */
const hostileValues: readonly unknown[] = [
  1e308,
  -1e15,
  1e-12,
  0,
  -1,
  1e9,
  50_000,
  3,
  null,
  true,
  '',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  `${away}data.json`,
  `url(${away}#a)`,
  '<script>alert(1)</script>',
  '" + test("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!") + "',
  '\\" + event.view.alert(1) + \\"',
  slow,
  `(${'('.repeat(300)}`,
  'x'.repeat(3_000),
  [],
  {},
  [[[[[[[[]]]]]]]],
  { expr: slow },
  { expr: 'event.view.alert(1)' },
  { expr: '1e15' },
  { signal: 'width * 1e9' },
  { url: `${away}data.json` },
  { step: 1e-7 },
  { step: 1e7 },
  { maxbins: 1e7 },
  { sequence: { start: 0, stop: 1e9 } },
  { interval: 'millisecond', step: 1 },
  { values: Array.from({ length: 60 }, (_, index) => ({ x: index, y: `t${index}` })) },
  'image',
  'geoshape',
  'boxplot',
  'nominal',
  'log',
  'temporal',
];

/** Keys that a spec may not have, or not there. */
const hostileKeys: readonly string[] =
  '__proto__ constructor prototype toString url href usermeta signals marks expr signal test encode projection params transform timeUnit bin sort impute facet repeat row column tickCount values labelExpr format scale bind on select datasets config background font cursor shape'.split(
    ' ',
  );

interface Slot {
  readonly holder: object;
  readonly key: string;
}

function findSlots(value: unknown, slots: Slot[] = []): readonly Slot[] {
  if (typeof value !== 'object' || value === null) return slots;
  for (const [key, part] of Object.entries(value)) {
    slots.push({ holder: value, key });
    // One row of data is as good as all of them.
    if (key === 'values' && Array.isArray(part)) findSlots(part[0], slots);
    else findSlots(part, slots);
  }
  return slots;
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Sets an own property, `__proto__` included, as `JSON.parse` does. */
function setOwn(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function mutateOnce(spec: object, donor: object, random: Random): void {
  const slots = findSlots(spec);
  const slot = pick(slots, random) ?? { holder: spec, key: 'mark' };
  const kind = random();
  if (kind < 0.4) setOwn(slot.holder, slot.key, structuredClone(pick(hostileValues, random)));
  else if (kind < 0.55) {
    const key = pick(hostileKeys, random) ?? 'url';
    setOwn(slot.holder, key, structuredClone(pick(hostileValues, random)));
  } else if (kind < 0.7) {
    const other = pick(findSlots(donor), random);
    if (other !== undefined)
      setOwn(slot.holder, slot.key, structuredClone(Reflect.get(other.holder, other.key)));
  } else if (kind < 0.8) Reflect.deleteProperty(slot.holder, slot.key);
  else if (kind < 0.9) {
    const value: unknown = Reflect.get(slot.holder, slot.key);
    if (typeof value === 'number') setOwn(slot.holder, slot.key, value * 10 ** Math.floor(random() * 24 - 9));
    else if (typeof value === 'string')
      setOwn(slot.holder, slot.key, `${value}${pick(['\\', '"', "'", '.', '['], random)}`);
  } else {
    let nested = structuredClone(Reflect.get(slot.holder, slot.key));
    const depth = Math.floor(random() * 60);
    for (let index = 0; index < depth; index += 1)
      nested = random() < 0.5 ? [nested] : { [slot.key]: nested };
    setOwn(slot.holder, slot.key, nested);
  }
}

/** A spec made of a good one by one to three changes, most of them harmful. */
export function mutateSpec(bases: readonly object[], random: Random): object {
  const spec = structuredClone(pick(bases, random) ?? {});
  const donor = pick(bases, random) ?? {};
  const changes = 1 + Math.floor(random() * 3);
  for (let change = 0; change < changes; change += 1) mutateOnce(spec, donor, random);
  // A spec is always JSON: what only an object in memory can be, such as a list with a `constructor`, is none.
  const text = JSON.stringify(spec);
  const read: unknown = JSON.parse(text);
  return typeof read === 'object' && read !== null ? read : {};
}
