import type { ConnectionConfig } from '#platform/config';
import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { sapDescriptor } from '../adapters/sap-s4hana/index.js';
import { erpTrials } from './erp.trials.js';
import { SapSandbox } from './sap-sandbox.harness.js';

const TIMEOUT_MS = 300;

const erp = new SapSandbox();
let connection: ConnectionConfig;
const connect = () =>
  sapDescriptor.connect({ ...connection, options: { ...connection.options, timeoutMs: TIMEOUT_MS } });

unclearOutcomes({
  label: sapDescriptor.label,
  repeats: sapDescriptor.repeats,
  timeoutMs: TIMEOUT_MS,
  start: async () => {
    connection = await erp.start();
    return erp.faults;
  },
  stop: () => erp.stop(),
  connect,
  trials: erpTrials(erp, connect),
});
describesRepeats(sapDescriptor, new URL('../adapters/sap-s4hana/', import.meta.url));
