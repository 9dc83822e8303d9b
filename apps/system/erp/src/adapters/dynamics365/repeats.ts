import type { Repeat } from '#platform/connections';
import type { ErpCommand } from '../../erp.descriptor.js';

/** All that is written is a pending vendor invoice, header and lines in one change set, under a key that is derived from ours. */
export const DYNAMICS_REPEATS: Readonly<Record<ErpCommand, Repeat | null>> = {
  createDelivery: null,
  shortenDelivery: null,
  deleteDelivery: null,
  postGoodsIssue: null,
  closeOrder: null,
  postAccrual: null,
  reverseAccrual: null,
  postSupplierInvoice: {
    lookUp: '`VendorInvoiceHeaders` by `InvoiceAccount` and `InvoiceNumber`',
    readBack: '`VendorInvoiceHeaders` by its key',
    late: 'unique',
  },
  releasePayment: null,
  'stock.post': null,
  'returns.announce': null,
  'returns.receive': null,
  'returns.cancel': null,
};
