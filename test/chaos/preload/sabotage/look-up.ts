import { SapClient } from '../../../../apps/system/erp/src/adapters/sap-s4hana/sap.client.js';
import { SapFinance } from '../../../../apps/system/erp/src/adapters/sap-s4hana/sap.finance.js';
import { sabotage } from './switches.js';

/** An accrual is posted as if no attempt had been made before, … */
sabotage(
  'look-up',
  SapFinance,
  'postAccrual',
  (postAccrual) =>
    function (this: SapFinance, accrual, context) {
      return postAccrual.call(this, accrual, { ...context, mayHaveHappened: false });
    },
);

/** … and nobody finds an earlier one by our reference. */
sabotage(
  'look-up',
  SapClient,
  'readAll',
  (readAll) =>
    async function (this: SapClient, operation, request) {
      const rows = await readAll.call(this, operation, request);
      return operation === 'find-accrual' ? rows.slice(-1) : rows;
    },
);
