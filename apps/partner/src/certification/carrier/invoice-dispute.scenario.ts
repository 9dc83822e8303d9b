import { AGAIN, awaited, byCall, callsOf, eventsOf, failed, open, passed, traceOf } from '../judging.js';
import type { Evidence, Scenario, Step } from '../scenario.js';
import { carriedShipment, namesOf } from '../stage.js';
import { billsOf, describeVariances, triesOf } from './bills.js';

/** A dispute is noticed on the invoice, with its reasons, and answered by a corrected invoice that names the first. */
export const invoiceDispute: Scenario = {
  id: 'invoice-dispute',
  kinds: ['carrier'],
  title: 'An invoice out of tolerance, corrected',
  required: true,
  task: [
    'Bill the shipment {shipment} with 20.00 EUR too much fuel: BASE 120.00 EUR, FUEL 41.60 EUR (amounts are in cents: 12000, 4160).',
    'Read that invoice: it is disputed, and says why.',
    'Send a corrected one, BASE 120.00 EUR and FUEL 21.60 EUR, that names the first in `corrects`.',
  ],

  stage(context) {
    const names = namesOf(context);
    const { shipmentId: shipment, orderId: order } = names;
    return { refs: { shipment, order }, ...carriedShipment(context, names, 'pod-received') };
  },

  judge(evidence) {
    const { shipment = '' } = evidence.refs;
    const tries = triesOf(callsOf(evidence, 'POST', 'freight-invoices'), shipment);
    return [
      overbilled(evidence, shipment) ??
        awaited('Bill too much', 'A freight invoice for the shipment is awaited.', tries),
      noticed(evidence, shipment),
      corrected(evidence, shipment) ??
        awaited('Correct it', 'A second invoice that names the first in `corrects` is awaited.', tries.slice(1)),
    ];
  },
};

const disputeOf = (evidence: Evidence, shipment: string) =>
  eventsOf(evidence, 'freight-invoice.disputed', `${shipment}-settlement`)[0];

function overbilled(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Bill too much';
  const [bill] = billsOf(evidence, shipment);
  if (!bill) return undefined;
  const dispute = disputeOf(evidence, shipment);
  return dispute && dispute.data.invoiceNumber === bill.data.invoice.invoiceNumber
    ? passed(title, traceOf(bill))
    : failed(title, `Your first invoice is in order; bill 20.00 EUR too much fuel first: ${AGAIN}.`, traceOf(bill));
}

function noticed(evidence: Evidence, shipment: string): Step {
  const title = 'See the dispute';
  const dispute = disputeOf(evidence, shipment);
  if (!dispute) return open(title, 'The disputed invoice has to be there first.');
  const { carrier, invoiceNumber } = dispute.data;
  const id = `${carrier}:${invoiceNumber}`;
  const read = callsOf(evidence, 'GET', 'freight-invoices/:id', id);
  const listed = callsOf(evidence, 'GET', 'freight-invoices').filter(({ status }) => status === 200);
  const after = [...read, ...listed].filter(({ at }) => at.getTime() >= Date.parse(dispute.receivedAt));
  return byCall(title, after, `GET /partner/…/freight-invoices/${id} is awaited.`);
}

function corrected(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Correct it';
  const [first, ...later] = billsOf(evidence, shipment);
  const last = later.at(-1);
  if (!first || !last) return undefined;
  const { invoiceNumber, corrects } = last.data.invoice;
  if (corrects !== first.data.invoice.invoiceNumber && invoiceNumber !== first.data.invoice.invoiceNumber)
    return failed(title, `${invoiceNumber} does not name the invoice that it corrects: ${AGAIN}.`, traceOf(last));
  const settled = `${shipment}-settlement`;
  const still = eventsOf(evidence, 'freight-invoice.disputed', settled).find(
    ({ position }) => position > last.position,
  );
  if (still)
    return failed(
      title,
      `${invoiceNumber} is disputed as well: ${describeVariances(still.data.variances)}. Send another one that corrects it.`,
      traceOf(last),
    );
  return passed(title, traceOf(last));
}
