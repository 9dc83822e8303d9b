import { EventLogService } from '../../../../libs/messaging/src/event-log.service.js';
import { type Database, onCommit } from '../../../../libs/platform/src/persistence/index.js';
import { sabotage } from './switches.js';

/** Events are told after the effect is committed, in a transaction of their own. */
sabotage(
  'outbox',
  EventLogService,
  'append',
  (append) =>
    async function (this: EventLogService, tx, tenant, events) {
      const { database } = this as unknown as { readonly database: Database };
      onCommit(tx, Symbol('told later'), () => {
        void database.transaction((later) => append.call(this, later, tenant, events));
      });
      return { appended: events };
    },
);
