import { randomUUID } from 'node:crypto';
import { IdempotencyStore } from '../../../../libs/platform/src/access/idempotency/idempotency.store.js';
import { sabotage } from './switches.js';

/** Every request has a key of its own: a repeat is as good as the first. */
sabotage(
  'idempotency',
  IdempotencyStore,
  'reserve',
  (reserve) =>
    function (this: IdempotencyStore, at, ...rest) {
      Object.assign(at, { key: randomUUID() });
      return reserve.call(this, at, ...rest);
    },
);
