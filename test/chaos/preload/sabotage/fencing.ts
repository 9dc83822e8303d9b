import { EffectLease } from '../../../../libs/platform/src/access/idempotency/effect-lease.js';
import { sabotage } from './switches.js';

/** Whoever once had leave to act acts, however long ago that was and whoever has it by now. */
sabotage('fencing', EffectLease, 'isGiven', () => () => true);
