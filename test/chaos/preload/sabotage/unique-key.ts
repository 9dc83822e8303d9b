import { randomBytes } from 'node:crypto';
import { SapFinance } from '../../../../apps/system/erp/src/adapters/sap-s4hana/sap.finance.js';
import { sabotage } from './switches.js';

/** What is posted carries a reference of this attempt alone, by which nobody knows it again: not the next attempt, not its settlement. */
sabotage(
  'unique-key',
  SapFinance,
  'postAccrual',
  (postAccrual) =>
    function (this: SapFinance, accrual, context) {
      const reference = `${accrual.reference}-${randomBytes(2).toString('hex')}`;
      return postAccrual.call(this, { ...accrual, reference }, context);
    },
);
