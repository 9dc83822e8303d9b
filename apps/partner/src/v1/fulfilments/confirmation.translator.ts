import { type Package, type PickedLine, parseSscc } from '#canonical';
import { ProblemError } from '#platform/errors';
import type { ReportedFact } from '../../facts/reported-fact.js';
import type { ConfirmationDto, ConfirmedLineDto } from './confirmation.dto.js';

/** What a confirmation is held against: the fulfilment as the process knows it. */
export interface ConfirmedFulfilment {
  readonly id: string;
  readonly orderId: string;
  readonly warehouse: string;
  readonly state: string;
  readonly lines: readonly { lineId: string; sku: string; quantity: { value: number; unit: string } }[];
}

type Violation = { pointer: string; code: string; message: string };

/** States in which nothing more can be confirmed. */
const ENDED = new Set(['cancelled', 'rejected']);
/** States after which the pick is decided. */
const PICKED = new Set(['picked', 'short', 'packed', 'loaded', 'shipped', 'goods-issued']);

/**
 * A 3PL's confirmation to the canonical facts it means. Pure.
 * @throws ProblemError `conflict` when the fulfilment's state forbids it, `validation-failed` when it names what the
 * fulfilment does not have, or more than was asked for
 */
export function translateConfirmation(fulfilment: ConfirmedFulfilment, dto: ConfirmationDto): ReportedFact[] {
  if (ENDED.has(fulfilment.state)) {
    throw new ProblemError(
      'conflict',
      `Fulfilment ${fulfilment.id} is ${fulfilment.state}: nothing more can be confirmed.`,
    );
  }
  const about = { subject: fulfilment.id, orderId: fulfilment.orderId } as const;
  const fulfilmentId = fulfilment.id;
  switch (dto.kind) {
    case 'accepted':
      return [{ ...about, type: 'fulfilment.accepted', data: { fulfilmentId, warehouse: fulfilment.warehouse } }];
    case 'rejected':
      if (PICKED.has(fulfilment.state)) {
        throw new ProblemError(
          'conflict',
          `Fulfilment ${fulfilment.id} is ${fulfilment.state}: it can no longer be rejected.`,
        );
      }
      return [
        {
          ...about,
          type: 'fulfilment.rejected',
          data: { fulfilmentId, warehouse: fulfilment.warehouse, reason: dto.reason as string },
        },
      ];
    case 'picked':
      return [picked(fulfilment, dto)];
    case 'packed':
      return [{ ...about, type: 'fulfilment.packed', data: { fulfilmentId, packages: packages(fulfilment, dto) } }];
    case 'loaded': {
      const ssccs = packages(fulfilment, dto).map(({ sscc }) => sscc);
      return [{ ...about, type: 'pallet.loaded', data: { fulfilmentId, ssccs } }];
    }
    case 'shipped': {
      const handlingUnits = packages(fulfilment, dto);
      return [
        {
          ...about,
          type: 'fulfilment.shipped',
          data: {
            fulfilmentId,
            lines: dto.lines ? confirmedLines(fulfilment, dto.lines, '/lines') : [],
            ...(handlingUnits.length > 0 && { packages: handlingUnits }),
          },
        },
      ];
    }
  }
}

function picked(fulfilment: ConfirmedFulfilment, dto: ConfirmationDto): ReportedFact {
  const about = { subject: fulfilment.id, orderId: fulfilment.orderId } as const;
  const told = dto.lines ? confirmedLines(fulfilment, dto.lines, '/lines') : undefined;
  const lines: PickedLine[] = told
    ? fulfilment.lines.flatMap((line) => {
        const parts = told.filter(({ lineId }) => lineId === line.lineId);
        return parts.length > 0 ? parts : [{ ...line, quantity: { ...line.quantity, value: 0 } }];
      })
    : fulfilment.lines.map((line) => ({ lineId: line.lineId, sku: line.sku, quantity: line.quantity }));
  const short = fulfilment.lines.some((line) => total(lines, line.lineId) < line.quantity.value);
  if (!short) return { ...about, type: 'pick.confirmed', data: { fulfilmentId: fulfilment.id, lines } };
  if (PICKED.has(fulfilment.state)) {
    throw new ProblemError(
      'conflict',
      `Fulfilment ${fulfilment.id} is ${fulfilment.state}: the pick can no longer fall short.`,
    );
  }
  return {
    ...about,
    type: 'pick.short',
    data: { fulfilmentId: fulfilment.id, lines, ...(dto.reason && { reason: dto.reason }) },
  };
}

function packages(fulfilment: ConfirmedFulfilment, dto: ConfirmationDto): Package[] {
  return (dto.packages ?? []).map((unit, index) => {
    const pointer = `/packages/${index}`;
    try {
      parseSscc(unit.sscc);
    } catch (error) {
      throw invalid([{ pointer: `${pointer}/sscc`, code: 'check-digit', message: (error as Error).message }]);
    }
    return {
      sscc: unit.sscc,
      ...(unit.weightKg !== undefined && { weightKg: unit.weightKg }),
      lines: unit.lines ? confirmedLines(fulfilment, unit.lines, `${pointer}/lines`) : [],
    };
  });
}

/** The lines told, each known to the fulfilment, none more than asked for (tolerances belong to the process). */
function confirmedLines(
  fulfilment: ConfirmedFulfilment,
  lines: readonly ConfirmedLineDto[],
  pointer: string,
): PickedLine[] {
  const violations: Violation[] = [];
  const translated = lines.map((line, index): PickedLine => {
    const asked = fulfilment.lines.find(({ lineId }) => lineId === line.lineId);
    const at = `${pointer}/${index}`;
    if (!asked)
      violations.push({ pointer: `${at}/lineId`, code: 'unknown-line', message: `no line ${line.lineId} here` });
    else if (line.sku !== undefined && line.sku !== asked.sku) {
      violations.push({ pointer: `${at}/sku`, code: 'other-item', message: `line ${line.lineId} is ${asked.sku}` });
    } else if (line.quantity.unit !== asked.quantity.unit) {
      violations.push({
        pointer: `${at}/quantity/unit`,
        code: 'other-unit',
        message: `line ${line.lineId} is in ${asked.quantity.unit}`,
      });
    }
    return {
      lineId: line.lineId,
      sku: asked?.sku ?? '',
      quantity: { ...line.quantity },
      ...(line.lot && { lot: line.lot }),
    };
  });
  if (violations.length === 0) {
    for (const asked of fulfilment.lines) {
      const told = total(translated, asked.lineId);
      if (told > asked.quantity.value) {
        const index = lines.findIndex(({ lineId }) => lineId === asked.lineId);
        violations.push({
          pointer: `${pointer}/${index}/quantity/value`,
          code: 'more-than-asked',
          message: `${told} of line ${asked.lineId}, but ${asked.quantity.value} were asked for`,
        });
      }
    }
  }
  if (violations.length > 0) throw invalid(violations);
  return translated;
}

function total(lines: readonly PickedLine[], lineId: string): number {
  return lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity.value : sum), 0);
}

function invalid(errors: Violation[]): ProblemError {
  return new ProblemError('validation-failed', 'The confirmation does not fit the fulfilment.', { errors });
}
