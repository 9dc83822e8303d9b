import type { Repeat } from '#platform/connections';
import type { TmsCommand } from '../../tms.descriptor.js';

export const EASYPOST_REPEATS: Readonly<Record<TmsCommand, Repeat | null>> = {
  tender: {
    lookUp: '`reference` of the shipment, and of those bought around its time',
    readBack: '`selected_rate` of the shipment',
    late: 'unique',
  },
  disputeFreightInvoice: null,
};
