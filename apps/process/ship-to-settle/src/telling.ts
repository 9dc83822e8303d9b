import type { ChargeVariance } from '#canonical';
import type { DisputeFreightInvoice } from './commands/ship-to-settle.commands.js';
import { codeOf, documentOf, isDocument } from './documents.js';
import type { Plan } from './plan.js';
import { ofKind } from './ship-to-settle.cases.js';
import { type InvoiceRecord, type ShipToSettleState, stuckCode } from './ship-to-settle.state.js';

const TYPE = 'dispute-freight-invoice';

/** Its carrier is told that a document is disputed, and why. */
export function tellCarrier(plan: Plan, record: InvoiceRecord, variances: readonly ChargeVariance[]): void {
  const { tms, settlementId, orderId } = plan.state;
  plan.command({
    type: TYPE,
    target: tms,
    payload: { tms, orderId, ...documentOf(record), shipmentId: settlementId, variances },
  });
}

/** Its carrier need not be told any more. */
export function endTelling(plan: Plan, record: InvoiceRecord, how: string): void {
  const isOfIt = ({ command: { type, payload } }: ShipToSettleState['stuck'][number]) =>
    type === TYPE && isDocument(record, payload as DisputeFreightInvoice);
  const over = plan.state.stuck.filter(isOfIt).map(({ code }) => code);
  plan.update({ stuck: plan.state.stuck.filter((each) => !isOfIt(each)) });
  // Those of version 5 and before are named by the number alone.
  const byHand = [codeOf(documentOf(record)), record.invoice.invoiceNumber].map((each) => `dispute-by-hand:${each}`);
  for (const code of [...over, ...byHand]) plan.close(code, how);
}

/** The case of a dispute that could not be told. */
export const untoldCode = (dispute: DisputeFreightInvoice): string => `${stuckCode(TYPE)}:${codeOf(dispute)}`;

export function tellByHand(plan: Plan, dispute: DisputeFreightInvoice): void {
  const { invoiceNumber, carrier, variances } = dispute;
  plan.open({
    code: `dispute-by-hand:${codeOf(dispute)}`,
    title: `Tell ${carrier} by hand that ${invoiceNumber} is disputed`,
    detail: 'The TMS takes no disputes.',
    ...ofKind('dispute-by-hand'),
    evidence: variances,
  });
}
