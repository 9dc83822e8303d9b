import type { Repeat } from '#platform/connections';
import type { TmsCommand } from '../../tms.descriptor.js';

export const UPS_REPEATS: Readonly<Record<TmsCommand, Repeat | null>> = {
  tender: {
    lookUp: 'first `ReferenceNumber`, in Label Recovery and in Track by Reference Number',
    readBack: 'the label of that reference',
    late: 'swept',
  },
  disputeFreightInvoice: null,
};
