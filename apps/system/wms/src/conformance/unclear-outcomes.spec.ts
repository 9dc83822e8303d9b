import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { connectOne } from '../connect.js';
import { wmsAdapters } from '../wms.registry.js';
import { benches } from './benches.js';
import { wmsTrials } from './wms.trials.js';

for (const adapter of wmsAdapters) {
  const { id, label, repeats } = adapter;
  unclearOutcomes({
    label,
    repeats,
    editable: ['release'],
    start: async () => {
      const bench = await benches[id]?.();
      if (!bench) throw new Error(`${label} has no vendor to be tried against`);
      const { connection, faults } = bench;
      const connect = (timeoutMs = 10_000) =>
        connectOne(adapter, { ...connection, options: { ...connection.options, timeoutMs } }, [bench.warehouse]);
      return { vendor: faults, connect, trials: wmsTrials(bench, connect), stop: bench.stop };
    },
  });
  describesRepeats(adapter, new URL(`../adapters/${id}/`, import.meta.url));
}
