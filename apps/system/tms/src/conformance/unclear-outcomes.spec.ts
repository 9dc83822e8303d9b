import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { connectOne } from '../connect.js';
import { tmsAdapters } from '../tms.registry.js';
import { benches } from './benches.js';
import { ANOTHER_VERSION, laterTmsTrials, tmsTrials } from './tms.trials.js';

for (const adapter of tmsAdapters) {
  const { id, label, repeats } = adapter;
  unclearOutcomes({
    label,
    repeats,
    editable: ['tender'],
    also: { [ANOTHER_VERSION]: 'tender' },
    start: async () => {
      const bench = await benches[id]?.();
      if (!bench) throw new Error(`${label} has no vendor to be tried against`);
      const { connection, faults } = bench;
      const connect = (timeoutMs = 10_000) =>
        connectOne(adapter, { ...connection, options: { ...connection.options, timeoutMs } });
      const [trials, also] = [tmsTrials(bench, connect()), laterTmsTrials(bench, connect())];
      return { vendor: faults, connect, trials, also, stop: bench.stop };
    },
  });
  describesRepeats(adapter, new URL(`../adapters/${id}/`, import.meta.url));
}
