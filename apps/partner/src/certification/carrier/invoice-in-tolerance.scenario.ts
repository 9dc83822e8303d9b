import { AGAIN, awaited, callsOf, failed, open, passed, traceOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { carriedShipment, namesOf } from '../stage.js';
import { billsOf, outcomeOf, refusedBecause, triesOf } from './bills.js';

export const invoiceInTolerance: Scenario = {
  id: 'invoice-in-tolerance',
  kinds: ['carrier'],
  title: 'An invoice in tolerance',
  required: true,
  task: [
    'Bill the shipment {shipment} as it was tendered: BASE 120.00 EUR, FUEL 21.60 EUR (amounts are in cents: 12000, 2160). The fuel may differ by up to 0.10.',
  ],

  stage(context) {
    const names = namesOf(context);
    const { shipmentId: shipment, orderId: order } = names;
    return { refs: { shipment, order }, ...carriedShipment(context, names, 'pod-received') };
  },

  judge(evidence) {
    const { shipment = '' } = evidence.refs;
    const title = 'Bill what was agreed';
    const [bill] = billsOf(evidence, shipment);
    if (!bill) {
      const calls = callsOf(evidence, 'POST', 'freight-invoices');
      return [awaited(title, 'A freight invoice for the shipment is awaited.', triesOf(calls, shipment))];
    }
    const outcome = outcomeOf(evidence, bill);
    if (!outcome) return [open(title, 'Your invoice is there; what becomes of it shows in a moment.')];
    return outcome.type === 'freight-invoice.approved'
      ? [passed(title, traceOf(bill))]
      : [failed(title, `Your invoice is ${refusedBecause(outcome)}; ${AGAIN}.`, traceOf(bill))];
  },
};
