import { prove } from './prove.js';
import { lateEffect, lateRequest } from './runs.js';

/** Also where it is taken back: no vendor commits late in these runs, so somebody asked twice. */
const TWICE = { invariant: 'nothing is done twice but what its vendor did unheard', by: /^sap: accrual / } as const;

prove([
  { run: lateRequest, missed: [{ safeguard: 'idempotency', ...TWICE }] },
  { run: lateEffect, missed: [{ safeguard: 'fencing', ...TWICE }] },
]);
