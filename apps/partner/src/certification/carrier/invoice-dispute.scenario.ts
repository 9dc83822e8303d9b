import type { StoredEvent } from '#messaging';
import { AGAIN, awaited, byCall, callsOf, failed, open, passed, traceOf } from '../judging.js';
import type { Evidence, Scenario, Step } from '../scenario.js';
import { carriedShipment, namesOf } from '../stage.js';
import { billsOf, describeVariances, outcomeOf, refusedBecause, triesOf } from './bills.js';

/** Minor units of EUR. */
const TOO_MUCH = 2_000;

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

/** The dispute of the first invoice. */
function disputeOf(evidence: Evidence, shipment: string): StoredEvent<'freight-invoice.disputed'> | undefined {
  const [bill] = billsOf(evidence, shipment);
  const outcome = bill && outcomeOf(evidence, bill);
  return outcome?.type === 'freight-invoice.disputed'
    ? (outcome as StoredEvent<'freight-invoice.disputed'>)
    : undefined;
}

function overbilled(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Bill too much';
  const [bill] = billsOf(evidence, shipment);
  if (!bill) return undefined;
  const dispute = disputeOf(evidence, shipment);
  if (!dispute)
    return failed(
      title,
      `Your first invoice is in order; bill 20.00 EUR too much fuel first: ${AGAIN}.`,
      traceOf(bill),
    );
  const { variances } = dispute.data;
  const [only, ...others] = variances;
  const asked = only?.code === 'FUEL' && only.billed.amount - only.expected.amount === TOO_MUCH && others.length === 0;
  return asked
    ? passed(title, traceOf(bill))
    : failed(
        title,
        `Your first invoice is disputed, but not for 20.00 EUR too much fuel: ${describeVariances(variances)}; ${AGAIN}.`,
        traceOf(bill),
      );
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

/** Approved, an invoice has taken the place of the disputed one: nothing else is beside one that is not over. */
function corrected(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Correct it';
  const [, ...later] = billsOf(evidence, shipment);
  const outcomes = later.map((bill) => ({ bill, outcome: outcomeOf(evidence, bill) }));
  const approved = outcomes.find(({ outcome }) => outcome?.type === 'freight-invoice.approved');
  if (approved) return passed(title, traceOf(approved.bill));
  const last = outcomes.at(-1);
  if (!last) return undefined;
  const { bill, outcome } = last;
  const { invoiceNumber } = bill.data.invoice;
  if (!outcome) return open(title, `${invoiceNumber} is there; what becomes of it shows in a moment.`);
  const todo = 'Send another one that names the disputed one in `corrects`';
  return failed(title, `${invoiceNumber} is ${refusedBecause(outcome)}. ${todo}.`, traceOf(bill));
}
