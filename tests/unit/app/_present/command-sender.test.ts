import { expect, it } from 'vitest';
import { createCommandSender } from '#app/_present/command-sender.ts';
import type { ClassCommand } from '#lib/class/requests.ts';

const pointer = (x: number): ClassCommand => ({ type: 'pointer', pointer: { part: 'chart', x, y: 0 } });
const show = (shown: number): ClassCommand => ({ type: 'show', cellId: 'a', shown, number: 1, count: 1 });

/** A network that carries one command at a time, when it is told to. */
function openNetwork() {
  const sent: ClassCommand[] = [];
  let arrive = Promise.withResolvers<void>();
  const sender = createCommandSender(async (command) => {
    sent.push(command);
    await arrive.promise;
  });
  const carry = async (): Promise<void> => {
    arrive.resolve();
    arrive = Promise.withResolvers();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { sent, sender, carry };
}

it('never has two commands under way', async () => {
  const { sent, sender, carry } = openNetwork();
  sender.send(show(0));
  sender.send({ type: 'black', black: true });
  expect(sent).toEqual([show(0)]);
  await carry();
  expect(sent).toEqual([show(0), { type: 'black', black: true }]);
});

it('sends only the newest of a kind when the network is slow', async () => {
  const { sent, sender, carry } = openNetwork();
  for (const x of [0, 0.1, 0.2, 0.3]) sender.send(pointer(x));
  sender.send({ type: 'slider', name: 'a', value: 1 });
  sender.send({ type: 'slider', name: 'b', value: 2 });
  sender.send({ type: 'slider', name: 'a', value: 3 });
  await carry();
  await carry();
  await carry();
  await carry();
  expect(sent).toEqual([
    pointer(0),
    pointer(0.3),
    { type: 'slider', name: 'b', value: 2 },
    { type: 'slider', name: 'a', value: 3 },
  ]);
});

it('goes on with what comes after a pause', async () => {
  const { sent, sender, carry } = openNetwork();
  sender.send(show(0));
  await carry();
  sender.send(show(1));
  expect(sent).toEqual([show(0), show(1)]);
});
