import { type PointerError, ProblemError } from '#platform/errors';
import type { InboundConfirmation } from '../../inbound-shipments/inbound-shipment.js';
import type { InboundConfirmationDto } from './inbound-confirmation.dto.js';

/** @throws ProblemError `validation-failed` for what does not go with the kind */
export function toInboundConfirmation(dto: InboundConfirmationDto): InboundConfirmation {
  const { kind, occurredAt, lines, reason, further = false } = dto;
  const errors = kind === 'received' ? lackOf(dto) : foreignTo(dto);
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The confirmation contradicts itself.', { errors });
  const when = occurredAt ? { occurredAt } : {};
  if (kind === 'arrived') return { kind, ...when };
  return { kind, ...when, ...(lines && { lines }), ...(reason && { reason }), further };
}

const lackOf = ({ further, lines }: InboundConfirmationDto): PointerError[] =>
  further && !lines
    ? [{ pointer: '/lines', code: 'needed-with-further', message: 'a further receipt tells what came besides' }]
    : [];

const foreignTo = (dto: InboundConfirmationDto): PointerError[] =>
  (['lines', 'reason', 'further'] as const)
    .filter((member) => dto[member] !== undefined)
    .map((member) => ({ pointer: `/${member}`, code: 'not-with-kind', message: `is not told with ${dto.kind}` }));
