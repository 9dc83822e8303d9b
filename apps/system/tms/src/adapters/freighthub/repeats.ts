import type { Repeat } from '#platform/connections';
import type { TmsCommand } from '../../tms.descriptor.js';

const TENDER = '`reference` of the load, `version` of its tender';
const DISPUTE = '`disputes` of the freight invoice, by load';

export const FREIGHTHUB_REPEATS: Readonly<Record<TmsCommand, Repeat>> = {
  tender: { lookUp: TENDER, readBack: TENDER, late: 'unique' },
  disputeFreightInvoice: { lookUp: DISPUTE, readBack: DISPUTE, late: 'unique' },
};
