import { describesRepeats } from '../../../../../test/support/repeats.js';
import { unclearOutcomes } from '../../../../../test/support/unclear-outcomes.js';
import { freighthub } from '../adapters/freighthub/index.js';
import { connectOne } from '../connect.js';
import { startFreightHub } from './freighthub.bench.js';
import { tmsTrials } from './tms.trials.js';

const { label, repeats } = freighthub;
unclearOutcomes({
  label,
  repeats,
  start: async () => {
    const bench = await startFreightHub();
    const { connection, faults } = bench;
    const connect = (timeoutMs = 10_000) => connectOne(freighthub, { ...connection, options: { timeoutMs } });
    return { vendor: faults, connect, trials: tmsTrials(bench, connect()), stop: bench.stop };
  },
});
describesRepeats(freighthub, new URL('../adapters/freighthub/', import.meta.url));
