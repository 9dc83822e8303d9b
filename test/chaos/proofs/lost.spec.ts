import { prove } from './prove.js';
import { calledOff, killedAtNews, unheard, untrue } from './runs.js';

prove([
  {
    run: killedAtNews,
    missed: [{ safeguard: 'outbox', invariant: 'every instance is rebuilt from its history', by: /"what":"events"/ }],
  },
  {
    run: unheard,
    missed: [
      { safeguard: 'look-up', invariant: 'nothing stands twice in the books of a vendor', by: /^sap: accrual / },
      { safeguard: 'unique-key', invariant: 'debits equal credits', by: /^accrual .* is nobody's$/ },
    ],
  },
  {
    run: untrue,
    missed: [
      {
        safeguard: 'read-back',
        invariant: 'every acknowledged request ends terminal or in a case that explains it',
        by: /, which no case explains: /,
        afterMs: 15_000,
      },
    ],
  },
  {
    run: calledOff,
    missed: [
      {
        safeguard: 'compensation',
        invariant: 'nothing leaves for an order that is cancelled',
        by: / left, and .* is cancelled$/,
      },
    ],
  },
]);
