import type { VendorFactory } from '../core/vendor.js';
import { billDelivery } from './billing.js';
import { FIRST_PURCHASES, FIRST_STOCK } from './company.table.js';
import type { BillingPlan } from './delivery.js';
import { dayOf } from './odata.values.js';
import { enterPurchaseOrder } from './purchase-order.js';
import { type CreditPlan, creditReturn } from './returns-delivery.js';
import { SapBook } from './sap.book.js';
import { control } from './sap.control.js';
import { answer, answerBadly } from './sap.gateway.js';
import { SapSessions } from './sap.session.js';
import { receiveStock } from './stock.js';
import { type PaymentPlan, payInvoice } from './supplier-invoice.js';

/** SAP S/4HANA, simulated: its OData V2 services, its SOAP service, its users, its billing job. */
export const sapVendor: VendorFactory = ({ secrets: { username = '', password = '' } }) => {
  const sessions = new SapSessions();
  return {
    id: 'sap',
    kind: 'erp',
    vendor: 'sap-s4hana',
    basePath: '/sap',
    seed(book) {
      const sap = new SapBook(book);
      for (const stock of FIRST_STOCK) receiveStock(sap, stock, stock.onHand);
      for (const { inDays, ...order } of FIRST_PURCHASES)
        enterPurchaseOrder(sap, { ...order, deliveryDay: dayOf(sap.now() + inDays * 86_400_000) });
    },
    answer: (book, request) => answer(new SapBook(book), sessions, { username, password }, request),
    answerBadly,
    onDue(book, plan) {
      const sap = new SapBook(book);
      const { bill, credit, pay } = plan as Partial<BillingPlan & CreditPlan & PaymentPlan>;
      const delivery = bill === undefined ? undefined : sap.delivery(bill);
      if (delivery) billDelivery(sap, delivery);
      const received = credit === undefined ? undefined : sap.returnsDelivery(credit);
      if (received) creditReturn(sap, received);
      if (pay) payInvoice(sap, { pay });
    },
    control: (book, call) => control(new SapBook(book), sessions, call),
  };
};
