import type { Confirmation, ToldLine, ToldUnit } from '../../fulfilments/confirmation.js';
import type { ConfirmationKind } from '../../v1/fulfilments/confirmation.dto.js';
import type { ContentDto, HandlingUnitDto, InnerUnitDto } from '../handling-unit.dto.js';
import type { ConfirmationDto } from './confirmation.dto.js';
import { refuseUnlikely } from './confirmation.rules.js';

/** A confirmation by handling units: what was picked and shipped is what is in them. Pure. */
export function toConfirmation(dto: ConfirmationDto): Confirmation {
  refuseUnlikely(dto);
  const { kind, handlingUnits, contents, reason, occurredAt } = dto;
  const units = toUnits(handlingUnits);
  const when = occurredAt ? { occurredAt } : {};
  const why = reason ? { reason } : {};
  const held = units.flatMap(({ lines }) => lines);
  const byKind: Record<ConfirmationKind, () => Confirmation> = {
    accepted: () => ({ kind: 'accepted', ...when }),
    rejected: () => ({ kind: 'rejected', reason: reason as string, ...when }),
    picked: () => ({ kind: 'picked', ...(contents && { lines: toLines(contents, '/contents') }), ...why, ...when }),
    packed: () => ({ kind: 'packed', units, lines: held, ...why, ...when }),
    loaded: () => ({ kind: 'loaded', units: toLoaded(dto.ssccs), ...when }),
    shipped: () => ({
      kind: 'shipped',
      units,
      ...(handlingUnits && { lines: held }),
      ...(dto.final === false && { final: false }),
      ...when,
    }),
    returned: () => ({ kind: 'returned', ...(contents && { lines: toLines(contents, '/contents') }), ...when }),
  };
  return byKind[kind]();
}

const toUnits = (units: readonly HandlingUnitDto[] = []): ToldUnit[] =>
  units.map(({ units: inner = [], ...unit }, index) => {
    const at = `/handlingUnits/${index}`;
    const within = inner.map((each, place) => toUnit(each, `${at}/units/${place}`));
    const outer = toUnit(unit, at);
    return { ...outer, lines: [...outer.lines, ...within.flatMap(({ lines }) => lines)], units: within };
  });

function toUnit({ sscc, weightKg, dimensions, contents = [] }: InnerUnitDto, at: string): ToldUnit {
  const lines = toLines(contents, `${at}/contents`);
  const measures = { ...(weightKg !== undefined && { weightKg }), ...(dimensions && { dimensions }) };
  return { at: `${at}/sscc`, sscc, ...measures, lines };
}

const toLines = (contents: readonly ContentDto[], at: string): ToldLine[] =>
  contents.map((content, index) => ({ at: `${at}/${index}`, ...content }));

const toLoaded = (ssccs: readonly string[] = []): ToldUnit[] =>
  ssccs.map((sscc, index) => ({ at: `/ssccs/${index}`, sscc, lines: [] }));
