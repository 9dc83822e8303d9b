import { CancelFulfilmentCommand } from '../../../../apps/process/order-to-ship/src/commands/cancel-fulfilment.command.js';
import { sabotage } from './switches.js';

/** A release is taken for undone without its warehouse being asked. */
sabotage('compensation', CancelFulfilmentCommand, 'execute', () => async () => ({
  outcome: 'cancelled',
  reason: 'nobody was asked',
}));
