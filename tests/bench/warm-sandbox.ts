import { z } from 'zod';
import { send } from '../e2e/client.ts';

const healthSchema = z.object({ sandbox: z.object({ warm: z.int() }) });

/** Resolves when the server has a sandbox worker ready, as it has when a person asks. */
export async function warmSandbox(url: string): Promise<void> {
  for (;;) {
    const { body } = await send<unknown>(url, 'GET', '/api/health');
    if (healthSchema.parse(body).sandbox.warm > 0) return;
  }
}
