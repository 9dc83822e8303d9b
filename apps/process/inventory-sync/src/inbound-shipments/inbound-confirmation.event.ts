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
  const errors = [...foreignTo(told), ...faultsOfReceipt(shipment.lines, told.lines ?? []), ...lackOf(shipment, told)];
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

function lackOf(shipment: InboundShipment, { kind, further, lines }: InboundConfirmationDto): PointerError[] {
  if (kind !== 'received' || lines) return [];
  if (further)
    return [{ pointer: '/lines', code: 'needed-with-further', message: 'a further receipt tells what came besides' }];
  return shipment.lines.length > 0
    ? []
    : [{ pointer: '/lines', code: 'required', message: 'nobody announced what is in it' }];
}

function toldBefore({ id, stage }: InboundShipment, { kind, further }: InboundConfirmationDto): string | undefined {
  const isReceived = stage === 'received';
  if (kind === 'arrived') return isReceived || stage === 'arrived' ? `${id} is ${stage} already.` : undefined;
  if (isReceived && !further) return `${id} is received already: what came besides is told with further.`;
  if (!isReceived && further) return `Nothing of ${id} was received yet.`;
  return undefined;
}
