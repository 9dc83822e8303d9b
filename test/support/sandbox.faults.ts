import type { Sandbox } from './sandbox.js';
import type { Fault, FaultyVendor } from './unclear-outcomes.js';

/** Bad days of one vendor of a sandbox, ordered call by call. */
export function faultsOf({ control }: Pick<Sandbox, 'control'>, system: string): FaultyVendor {
  return {
    strike: async ({ mode, after, delayMs }: Fault) => {
      const rule = { match: { method: '*' }, mode, after, times: 1, retryAfter: 0, ...(delayMs && { delayMs }) };
      await control('PUT', `/${system}/faults`, [rule]);
    },
    calm: async () => {
      const { items } = await control('GET', `/${system}/faults`);
      await control('DELETE', `/${system}/faults`);
      return (items as readonly { left: number }[])[0]?.left === 0;
    },
  };
}
