import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { ERP_ADAPTERS } from '../adapters/registry.js';
import { erpTrials, type FaultyErp } from './erp.trials.js';
import { SapSandbox } from './sap-sandbox.harness.js';
import { TrytonDouble } from './tryton.double.js';

/** The system that each adapter is struck in. */
const SYSTEMS: Readonly<Record<string, () => FaultyErp>> = {
  'sap-s4hana': () => new SapSandbox(),
  tryton: () => new TrytonDouble(),
};

for (const descriptor of ERP_ADAPTERS) {
  const { id, label, repeats } = descriptor;
  unclearOutcomes({
    label,
    repeats,
    start: async () => {
      const system = SYSTEMS[id];
      if (!system) throw new Error(`${label} has no system to be struck in`);
      const erp = system();
      const connection = await erp.start();
      const connect = (timeoutMs = 10_000) =>
        descriptor.connect({ ...connection, options: { ...connection.options, timeoutMs } });
      return { vendor: erp.faults, connect, trials: erpTrials(erp, connect), stop: () => erp.stop() };
    },
  });
  describesRepeats(descriptor, new URL(`../adapters/${id}/`, import.meta.url));
}
