import type { FaultyVendor, Trial } from '../../../../../test/support/unclear-outcomes.js';
import type { ErpCommand } from '../erp.descriptor.js';
import type { ErpPort, PickedDelivery } from '../erp.port.js';
import type { ErpHarness } from './erp.harness.js';
import { returnTrials } from './return.trials.js';

/** A system under the conformance suite that also fails call by call. */
export interface FaultyErp extends ErpHarness {
  readonly faults: FaultyVendor;
}

const ONCE = { mayHaveHappened: false };
const DAY = '2026-11-24';

type Trials = Readonly<Record<ErpCommand, () => Promise<Trial<ErpPort>>>>;

/** A trial of each command of an ERP: orders of its own, and what must have happened before. */
export function erpTrials(erp: FaultyErp, connect: () => ErpPort): Trials {
  let count = 0;
  const base = Date.now() % 1e8;
  const cents = (amount: number) => ({ amount, currency: erp.currency });
  const lines = async (orderNumber: string, value: number) => {
    const [line] = (await connect().readOrder(orderNumber))?.lines ?? [];
    if (!line) throw new Error(`${orderNumber} has no line`);
    return [{ lineId: line.lineId, sku: line.sku, quantity: { value, unit: line.quantity.unit } }];
  };
  /** More is ordered than asked for: the vendor would let a second delivery be made. */
  const request = async (quantity: number, ordered = quantity) => {
    const orderNumber = await erp.enterOrder({ quantity: ordered });
    const reference = `sap-${orderNumber}-F1`;
    const { warehouseCode } = erp;
    return { reference, orderNumber, warehouseCode, lines: await lines(orderNumber, quantity) };
  };
  const delivered = async (quantity: number, picked = quantity) => {
    const { reference, orderNumber, lines: ordered, warehouseCode } = await request(quantity);
    const asked = { reference, orderNumber, lines: ordered, warehouseCode };
    const { deliveryNumber } = await orByHand(connect().createDelivery(asked, ONCE), { deliveryNumber: 'by hand' });
    const left = await lines(orderNumber, picked);
    return { reference, orderNumber, deliveryNumber, lines: left, occurredAt: `${DAY}T08:00:00.000Z` };
  };
  const freight = () => {
    count += 1;
    const orderNumber = String(base + count);
    const allocations = [{ lineId: '10', amount: cents(12_345) }];
    const amount = cents(12_345);
    return { orderNumber, amount, allocations, carrier: 'SWFT', supplier: erp.supplier, postingDate: DAY };
  };
  const accrual = () => {
    const posting = freight();
    return { ...posting, reference: `sap-${posting.orderNumber}-S1` };
  };
  const invoice = () => {
    const posting = freight();
    const settlementId = `sap-${posting.orderNumber}-S1`;
    return { ...posting, invoiceNumber: `F${posting.orderNumber}`, settlementId, documentDate: DAY };
  };
  const standing = async (reference: string) =>
    (await erp.effects('delivery', reference)) - (await erp.effects('delivery-delete', reference));

  return {
    createDelivery: async () => {
      const asked = await request(2, 5);
      const run: Trial<ErpPort>['run'] = (port, context) => port.createDelivery(asked, context);
      return {
        run,
        effects: () => standing(asked.reference),
        // Whoever issues the goods sweeps first.
        next: async (port) => {
          const { deliveryNumber } = await port.createDelivery(asked, { mayHaveHappened: true });
          await port.postGoodsIssue({ ...asked, deliveryNumber, occurredAt: `${DAY}T08:00:00.000Z` }, ONCE);
          return (await standing(asked.reference)) - 1;
        },
      };
    },
    shortenDelivery: async () => {
      const picked = await delivered(5, 3);
      return {
        run: (port, context) => port.shortenDelivery(picked, context),
        effects: () => canDeliverRest(connect(), erp, picked, 2),
      };
    },
    deleteDelivery: async () => {
      const { reference, deliveryNumber } = await delivered(2);
      return {
        run: (port, context) => port.deleteDelivery({ reference, deliveryNumber }, context),
        effects: () => erp.effects('delivery-delete', reference),
      };
    },
    postGoodsIssue: async () => {
      const issue = await delivered(3, 2);
      return {
        run: (port, context) => port.postGoodsIssue(issue, context),
        effects: () => erp.effects('goods-issue', issue.reference),
      };
    },
    closeOrder: async () => {
      const issue = await delivered(4, 2);
      await orByHand(connect().postGoodsIssue(issue, ONCE), {});
      await erp.bill(issue.orderNumber);
      return {
        run: (port, context) => port.closeOrder(issue.orderNumber, context),
        effects: () => erp.effects('order-close', issue.orderNumber),
      };
    },
    postAccrual: async () => {
      const posting = accrual();
      const balance = async () =>
        (await erp.effects('accrual', posting.reference)) - (await erp.effects('accrual-reversal', posting.reference));
      return {
        run: (port, context) => port.postAccrual(posting, context),
        effects: balance,
        // Whoever reverses the accrual reverses all that carry its reference.
        next: async (port) => {
          const { documentNumber } = await port.postAccrual(posting, { mayHaveHappened: true });
          await port.reverseAccrual(posting.reference, documentNumber, { postingDate: DAY }, ONCE);
          return balance();
        },
      };
    },
    reverseAccrual: async () => {
      const posting = accrual();
      const { documentNumber } = await orByHand(connect().postAccrual(posting, ONCE), { documentNumber: 'by hand' });
      return {
        run: (port, context) => port.reverseAccrual(posting.reference, documentNumber, { postingDate: DAY }, context),
        effects: () => erp.effects('accrual-reversal', posting.reference),
      };
    },
    postSupplierInvoice: async () => {
      const posting = invoice();
      return {
        run: (port, context) => port.postSupplierInvoice(posting, context),
        effects: () => erp.effects('supplier-invoice', posting.invoiceNumber),
      };
    },
    releasePayment: async () => {
      const posting = invoice();
      const { documentNumber } = await connect().postSupplierInvoice(posting, ONCE);
      return {
        run: (port, context) => port.releasePayment(documentNumber, posting.invoiceNumber, context),
        effects: () => erp.effects('payment-release', posting.invoiceNumber),
      };
    },
    'stock.post': async () => {
      count += 1;
      const reference = `mv-${base + count}`;
      const items = [{ sku: erp.sku, delta: { value: -1, unit: erp.unit } }];
      const { warehouseCode } = erp;
      const occurredAt = `${DAY}T08:00:00.000Z`;
      const movement = { reference, reason: 'count' as const, warehouseCode, occurredAt, items };
      return {
        run: async (port, context) => port.stock?.post(movement, context),
        effects: async () =>
          (await erp.effects('goods-movement', reference)) - (await erp.effects('goods-movement-cancel', reference)),
      };
    },
    ...returnTrials(erp, connect, async (quantity) => {
      const issue = await delivered(quantity);
      await connect().postGoodsIssue(issue, ONCE);
      return issue;
    }),
  };
}

/** What comes before a command that is tried; where the vendor cannot do it, a person did. */
async function orByHand<T>(attempt: Promise<T>, told: T): Promise<T> {
  try {
    return await attempt;
  } catch (error) {
    if ((error as { code?: string }).code === 'capability-missing') return told;
    throw error;
  }
}

/** What was given up can be delivered anew, and no more than that: then the delivery was shortened to what was picked. */
async function canDeliverRest(
  port: ErpPort,
  erp: ErpHarness,
  { reference, orderNumber, lines }: PickedDelivery,
  value: number,
): Promise<number> {
  const rest = lines.map((line) => ({ ...line, quantity: { ...line.quantity, value } }));
  const { warehouseCode } = erp;
  const asked = { reference: `${reference}R`, orderNumber, warehouseCode, lines: rest };
  await orByHand(port.createDelivery(asked, { mayHaveHappened: true }), { deliveryNumber: 'by hand' });
  return erp.effects('delivery', asked.reference);
}
