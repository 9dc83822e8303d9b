import type { VendorFactory } from '../core/vendor.js';
import { billDelivery } from './billing.js';
import { FIRST_PURCHASES, FIRST_STOCK } from './company.table.js';
import type { BillingPlan } from './delivery.js';
import { dayOf } from './odata.values.js';
import { enterPurchaseOrder } from './purchase-order.js';
import { SapBook } from './sap.book.js';
import { control } from './sap.control.js';
import { answer, answerBadly } from './sap.gateway.js';
import { SapSessions } from './sap.session.js';
import { receiveStock } from './stock.js';

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
      const delivery = sap.delivery((plan as BillingPlan).bill);
      if (delivery) billDelivery(sap, delivery);
    },
    control: (book, call) => control(new SapBook(book), () => sessions.end(), call),
  };
};
