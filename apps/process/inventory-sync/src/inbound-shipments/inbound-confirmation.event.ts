import { randomUUID } from 'node:crypto';
import { type CanonicalEvent, faultsOfReceipt, receivedLines } from '#canonical';
import { clock } from '#platform/clock';
import { type PointerError, ProblemError } from '#platform/errors';
import { currentContext } from '#platform/telemetry';
import type { InboundShipment } from '../inventory-sync.state.js';
import type { InboundConfirmationDto } from './inbound-confirmation.dto.js';

/**
 * What somebody of ours says came of a shipment, as a warehouse would tell it.
 * @param by who says so
 * @throws ProblemError `validation-failed` for what contradicts itself or what was announced, `conflict` for what was told before
 */
export function confirmationOf(shipment: InboundShipment, told: InboundConfirmationDto, by: string): CanonicalEvent {
  const { id: inboundShipmentId, supplier, warehouse } = shipment;
  const strange = unannounced(shipment, told);
  const errors =
    strange.length > 0
      ? strange
      : [...foreignTo(told), ...faultsOfReceipt(shipment.lines, told.lines ?? []), ...lackOf(told)];
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The confirmation does not fit what was announced.', { errors });
  const again = toldBefore(shipment, told);
  if (again) throw new ProblemError('conflict', again);
  const now = clock.iso();
  const { kind, occurredAt, lines, further, reason } = told;
  const receipt = {
    lines: receivedLines(shipment.lines, lines),
    ...(further && { further }),
    ...(reason && { reason }),
  };
  return {
    id: randomUUID(),
    source: `/inventory-sync/${encodeURIComponent(by)}`,
    type: `inbound-shipment.${kind}`,
    version: 1,
    subject: inboundShipmentId,
    ...(occurredAt && { occurredAt }),
    receivedAt: now,
    classifier: 'actual',
    traceparent: currentContext().traceparent,
    data: { inboundShipmentId, supplier, warehouse, ...(kind === 'received' && receipt) },
  } as CanonicalEvent;
}

const foreignTo = (told: InboundConfirmationDto): PointerError[] =>
  told.kind === 'received'
    ? []
    : (['lines', 'reason', 'further'] as const)
        .filter((member) => told[member] !== undefined)
        .map((member) => ({ pointer: `/${member}`, code: 'not-with-kind', message: `is not told with ${told.kind}` }));

const lackOf = ({ kind, further, lines }: InboundConfirmationDto): PointerError[] =>
  kind === 'received' && further && !lines
    ? [{ pointer: '/lines', code: 'needed-with-further', message: 'a further receipt tells what came besides' }]
    : [];

/** Its id is known by what a warehouse told of it alone. */
const unannounced = ({ id, lines }: InboundShipment, { kind }: InboundConfirmationDto): PointerError[] =>
  kind === 'received' && lines.length === 0
    ? [{ pointer: '/kind', code: 'not-announced', message: `nobody announced ${id}` }]
    : [];

function toldBefore({ id, stage }: InboundShipment, { kind, further }: InboundConfirmationDto): string | undefined {
  const isReceived = stage === 'received';
  if (kind === 'arrived') return isReceived || stage === 'arrived' ? `${id} is ${stage} already.` : undefined;
  if (isReceived && !further) return `${id} is received already: what came besides is told with further.`;
  if (!isReceived && further) return `Nothing of ${id} was received yet.`;
  return undefined;
}
