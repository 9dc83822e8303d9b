import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { stowpoint } from '../adapters/stowpoint/index.js';
import { connectOne } from '../connect.js';
import { startStowPoint } from './stowpoint.bench.js';
import { wmsTrials } from './wms.trials.js';

const { label, repeats } = stowpoint;
unclearOutcomes({
  label,
  repeats,
  start: async () => {
    const bench = await startStowPoint();
    const { connection, warehouse, faults } = bench;
    const connect = (timeoutMs = 10_000) =>
      connectOne(stowpoint, { ...connection, options: { timeoutMs } }, [warehouse]);
    return { vendor: faults, connect, trials: wmsTrials(bench, connect), stop: bench.stop };
  },
});
describesRepeats(stowpoint, new URL('../adapters/stowpoint/', import.meta.url));
