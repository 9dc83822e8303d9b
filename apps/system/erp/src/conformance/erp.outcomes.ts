import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import type { ErpDescriptor } from '../erp.descriptor.js';
import { erpTrials, type FaultyErp } from './erp.trials.js';

/** Every command of an ERP adapter under every fault, and what its README tells of that. */
export function erpOutcomes(descriptor: ErpDescriptor, system: () => FaultyErp): void {
  const { id, label, repeats } = descriptor;
  unclearOutcomes({
    label,
    repeats,
    start: async () => {
      const erp = system();
      const connection = await erp.start();
      const connect = (timeoutMs = 10_000) =>
        descriptor.connect({ ...connection, options: { ...connection.options, timeoutMs } });
      return { vendor: erp.faults, connect, trials: erpTrials(erp, connect), stop: () => erp.stop() };
    },
  });
  describesRepeats(descriptor, new URL(`../adapters/${id}/`, import.meta.url));
}
