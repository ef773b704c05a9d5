import { afterAll, describe, expect, it } from 'vitest';
import { topics } from '#lib/math/solver/topics.ts';
import { createBroker } from '#sandbox/broker.ts';
import { maybeFaultOf } from '../properties/check-instance.ts';
import { topicProperties } from '../properties/registry.ts';

const broker = createBroker();
afterAll(() => broker.close());

/** Questions a topic, and how many of them are drawn; `npm run properties` asks 500 of each and draws them all. */
const count = 24;
const drawn = 3;

describe('generated questions of every topic', () => {
  it('exist for all topics', () => {
    const missing = topics.filter(({ id }) => !topicProperties.some(({ topicId }) => topicId === id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it.each(topicProperties)('are answered, verified and drawn: $topicId', async (properties) => {
    for (let seed = 1; seed <= count; seed += 1) {
      const draw = seed > drawn ? null : (code: string) => broker.run(code);
      expect(await maybeFaultOf(properties, seed, draw)).toBeNull();
    }
  });
});
