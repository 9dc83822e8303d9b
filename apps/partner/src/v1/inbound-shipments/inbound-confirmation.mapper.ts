import { ProblemError } from '#platform/errors';
import type { InboundConfirmation } from '../../inbound-shipments/inbound-shipment.js';
import type { InboundConfirmationDto } from './inbound-confirmation.dto.js';

/** @throws ProblemError `validation-failed` for what does not go with the kind */
export function toInboundConfirmation(dto: InboundConfirmationDto): InboundConfirmation {
  const { kind, occurredAt, lines, reason } = dto;
  const when = occurredAt ? { occurredAt } : {};
  if (kind === 'received') return { kind, ...when, ...(lines && { lines }), ...(reason && { reason }) };
  const errors = (['lines', 'reason'] as const)
    .filter((member) => dto[member] !== undefined)
    .map((member) => ({ pointer: `/${member}`, code: 'not-with-kind', message: `is not told with ${kind}` }));
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The confirmation contradicts itself.', { errors });
  return { kind, ...when };
}
