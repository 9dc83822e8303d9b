import type { Repeat } from '#platform/connections';
import type { TmsCommand } from '../../tms.descriptor.js';

export const EASYPOST_REPEATS: Readonly<Record<TmsCommand, Repeat | null>> = {
  tender: {
    lookUp: '`reference` of the shipment; `reference` of those bought since it was made',
    readBack: '`selected_rate` of the shipment',
    late: 'unique',
  },
  disputeFreightInvoice: null,
};
