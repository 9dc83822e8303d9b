import { DONE_TWICE } from './evidence.js';
import { prove } from './prove.js';
import { lateEffect, lateRequest } from './runs.js';

prove([
  { run: lateRequest, missed: [{ safeguard: 'idempotency', invariant: DONE_TWICE, by: /^accrual / }] },
  { run: lateEffect, missed: [{ safeguard: 'fencing', invariant: DONE_TWICE, by: /^accrual / }] },
]);
