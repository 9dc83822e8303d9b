import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { sapDescriptor } from '../adapters/sap-s4hana/index.js';
import { erpTrials } from './erp.trials.js';
import { SapSandbox } from './sap-sandbox.harness.js';

const { label, repeats } = sapDescriptor;
unclearOutcomes({
  label,
  repeats,
  start: async () => {
    const erp = new SapSandbox();
    const connection = await erp.start();
    const connect = (timeoutMs = 10_000) =>
      sapDescriptor.connect({ ...connection, options: { ...connection.options, timeoutMs } });
    return { vendor: erp.faults, connect, trials: erpTrials(erp, connect), stop: () => erp.stop() };
  },
});
describesRepeats(sapDescriptor, new URL('../adapters/sap-s4hana/', import.meta.url));
