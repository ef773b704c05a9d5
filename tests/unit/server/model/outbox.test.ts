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
  outbox.push('a', { type: 'text', text: 'first', completionTokens: 1 });
  outbox.push('a', { type: 'text', text: 'sec', completionTokens: 1 });
  outbox.push('b', { type: 'text', text: 'other', completionTokens: 1 });
  outbox.push('a', { type: 'text', text: 'ond', completionTokens: 1 });
  outbox.push('a', { type: 'ended', promptTokens: 9, completionTokens: 3 });
  expect(messages).toHaveLength(1);
  sent[0]?.();
  expect(messages[1]).toEqual([
    ['a', { type: 'text', text: 'second', completionTokens: 1 }],
    ['b', { type: 'text', text: 'other', completionTokens: 1 }],
    ['a', { type: 'ended', promptTokens: 9, completionTokens: 3 }],
  ]);
  sent[1]?.();
  expect(messages).toHaveLength(2);
});
