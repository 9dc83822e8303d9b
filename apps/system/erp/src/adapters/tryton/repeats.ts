import type { Repeat } from '#platform/connections';
import type { ErpCommand } from '../../erp.descriptor.js';

const SHIPMENT_REFERENCE = '`stock.shipment.out.reference`';
const SHIPMENT_STATE = '`stock.shipment.out.state`';
const OUTGOING_MOVES = '`quantity` of the shipment’s outgoing `stock.move`s';
const MOVE_DESCRIPTION = '`account.move.description`';

/** Tryton books in two steps: a draft that is made twice has no effect, and only one of them is posted. */
export const TRYTON_REPEATS: Readonly<Record<ErpCommand, Repeat | null>> = {
  createDelivery: { lookUp: SHIPMENT_REFERENCE, readBack: SHIPMENT_REFERENCE, late: 'absolute' },
  shortenDelivery: { lookUp: OUTGOING_MOVES, readBack: OUTGOING_MOVES, late: 'absolute' },
  deleteDelivery: null,
  postGoodsIssue: { lookUp: SHIPMENT_STATE, readBack: SHIPMENT_STATE, late: 'unique' },
  closeOrder: {
    lookUp: '`sale.sale.state`, `sale.line.moves_ignored`',
    readBack: '`sale.sale.state`',
    late: 'absolute',
  },
  postAccrual: { lookUp: MOVE_DESCRIPTION, readBack: '`account.move.state`', late: 'absolute' },
  reverseAccrual: { lookUp: MOVE_DESCRIPTION, readBack: '`account.move.state`', late: 'absolute' },
  postSupplierInvoice: {
    lookUp: '`account.invoice.reference`, `party`, `description`',
    readBack: '`account.invoice.number`',
    late: 'absolute',
  },
  releasePayment: null,
  'stock.post': null,
  'returns.announce': null,
  'returns.receive': null,
  'returns.cancel': null,
};
