import { startEasyPost } from './easypost.bench.js';
import { startFreightHub } from './freighthub.bench.js';
import type { FaultyTms } from './tms.trials.js';
import { startUps } from './ups.bench.js';

/** The vendor that each adapter is tried against; adding an adapter is a line here too. */
export const benches: Readonly<Record<string, () => Promise<FaultyTms>>> = {
  easypost: startEasyPost,
  freighthub: startFreightHub,
  ups: startUps,
};
