import { expect, it } from 'vitest';
import { fillScreen } from '#app/_shell/full-screen.ts';

it('takes a refusal of the browser for what it is', async () => {
  const refused = { requestFullscreen: () => Promise.reject(new TypeError('Permissions check failed')) };
  await expect(fillScreen(refused)).resolves.toBeUndefined();
});

it('leaves everything as it is where no element can fill the screen', async () => {
  await expect(fillScreen({})).resolves.toBeUndefined();
});

it('throws what is no refusal', async () => {
  const broken = { requestFullscreen: () => Promise.reject(new RangeError('something else')) };
  await expect(fillScreen(broken)).rejects.toThrow('something else');
});
