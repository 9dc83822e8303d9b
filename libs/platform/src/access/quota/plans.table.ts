import type { Landscape } from '../../config/config.js';
import type { Plan } from '../../config/plan.js';

const MINUTE = 60;
const DAY = 86_400;

/** The plans that come with the product; an installation's file may name others or change these. */
export const PLANS = {
  /** For a partner that looks around. */
  trial: {
    quotas: [
      { name: 'burst', limit: 60, windowSeconds: MINUTE },
      { name: 'daily', limit: 2_000, windowSeconds: DAY },
      { name: 'writes', limit: 20, windowSeconds: MINUTE, routes: ['write', 'bulk'] },
      { name: 'bulk', limit: 5, windowSeconds: MINUTE, routes: ['bulk'] },
    ],
    concurrency: 10,
  },
  standard: {
    quotas: [
      { name: 'burst', limit: 600, windowSeconds: MINUTE },
      { name: 'daily', limit: 50_000, windowSeconds: DAY },
      { name: 'bulk', limit: 60, windowSeconds: MINUTE, routes: ['bulk'] },
    ],
    concurrency: 50,
  },
  premium: {
    quotas: [
      { name: 'burst', limit: 6_000, windowSeconds: MINUTE },
      { name: 'daily', limit: 1_000_000, windowSeconds: DAY },
      { name: 'bulk', limit: 600, windowSeconds: MINUTE, routes: ['bulk'] },
    ],
    concurrency: 200,
  },
  /** Of all sandbox credentials, whatever the partner's plan. */
  sandbox: {
    quotas: [
      { name: 'burst', limit: 300, windowSeconds: MINUTE },
      { name: 'daily', limit: 10_000, windowSeconds: DAY },
      { name: 'bulk', limit: 30, windowSeconds: MINUTE, routes: ['bulk'] },
    ],
    concurrency: 20,
  },
} as const satisfies Record<string, Plan>;

/** The plan of a client that was given none. */
export const DEFAULT_PLAN: keyof typeof PLANS = 'standard';
export const SANDBOX_PLAN: keyof typeof PLANS = 'sandbox';

/** All that there are here, by name. */
export const plansOf = ({ plans }: Pick<Landscape, 'plans'>): Readonly<Record<string, Plan>> => ({
  ...PLANS,
  ...plans,
});
