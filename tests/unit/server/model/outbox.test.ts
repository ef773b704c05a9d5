import { expect, it } from 'vitest';
import type { GenerationEvent } from '#lib/server/model/messages.ts';
import { Outbox } from '#lib/server/model/outbox.ts';

it('joins the text of each run while a message is on its way, and keeps the order of events', () => {
  const messages: (readonly (readonly [string, GenerationEvent])[])[] = [];
  const sent: (() => void)[] = [];
  const outbox = new Outbox((events, done) => {
    messages.push(events);
    sent.push(done);
  });
  outbox.push('a', { type: 'text', text: 'first' });
  outbox.push('a', { type: 'text', text: 'sec' });
  outbox.push('b', { type: 'text', text: 'other' });
  outbox.push('a', { type: 'text', text: 'ond' });
  outbox.push('a', { type: 'ended', completionTokens: 3 });
  expect(messages).toHaveLength(1);
  sent[0]?.();
  expect(messages[1]).toEqual([
    ['a', { type: 'text', text: 'second' }],
    ['b', { type: 'text', text: 'other' }],
    ['a', { type: 'ended', completionTokens: 3 }],
  ]);
  sent[1]?.();
  expect(messages).toHaveLength(2);
});
