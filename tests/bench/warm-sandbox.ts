import { z } from 'zod';
import { send } from '../e2e/client.ts';

const healthSchema = z.object({ sandbox: z.object({ warm: z.int() }) });

/** Settings of a server whose pool {@link warmSandbox} knows: two workers, and one more that is kept ready. */
export const benchSettings = { LEMMA_SANDBOX_WORKERS: '2' } as const;
const fullPool = 3;

/** Resolves when the pool is full again, as it is when a person asks: nothing else then takes the machine's cores. */
export async function warmSandbox(url: string): Promise<void> {
  for (;;) {
    const { body } = await send<unknown>(url, 'GET', '/api/health');
    if (healthSchema.parse(body).sandbox.warm >= fullPool) return;
  }
}
