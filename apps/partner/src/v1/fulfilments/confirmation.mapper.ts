import type { Confirmation, ToldLine, ToldUnit } from '../../fulfilments/confirmation.js';
import type { ConfirmationDto, ConfirmedLineDto, ConfirmedPackageDto } from './confirmation.dto.js';

/** A confirmation with flat lines, and packages of one level. Pure. */
export function toConfirmation(dto: ConfirmationDto): Confirmation {
  const when = dto.occurredAt ? { occurredAt: dto.occurredAt } : {};
  const lines = dto.lines ? { lines: toLines(dto.lines, '/lines') } : {};
  const units = (dto.packages ?? []).map((unit, index) => toUnit(unit, `/packages/${index}`));
  switch (dto.kind) {
    case 'accepted':
      return { kind: dto.kind, ...when };
    case 'rejected':
      return { kind: dto.kind, reason: dto.reason as string, ...when };
    case 'picked':
      return { kind: dto.kind, ...lines, ...(dto.reason && { reason: dto.reason }), ...when };
    case 'packed':
    case 'loaded':
      return { kind: dto.kind, units, ...when };
    case 'returned':
      return { kind: dto.kind, ...lines, ...when };
    case 'shipped':
      return { kind: dto.kind, units, ...lines, ...(dto.final === false && { final: false }), ...when };
  }
}

function toUnit({ sscc, weightKg, lines }: ConfirmedPackageDto, at: string): ToldUnit {
  return {
    at: `${at}/sscc`,
    sscc,
    ...(weightKg !== undefined && { weightKg }),
    lines: toLines(lines ?? [], `${at}/lines`),
  };
}

const toLines = (lines: readonly ConfirmedLineDto[], at: string): ToldLine[] =>
  lines.map((line, index) => ({ at: `${at}/${index}`, ...line }));
