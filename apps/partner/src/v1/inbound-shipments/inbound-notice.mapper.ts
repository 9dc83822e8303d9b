import { ProblemError } from '#platform/errors';
import { brokenUnits } from '../../handling-units/handling-unit.rules.js';
import type { ToldInboundLine, ToldInboundUnit, ToldNotice } from '../../inbound-shipments/notice.translator.js';
import type { InboundContentDto, InboundInnerUnitDto, InboundNoticeDto } from './inbound-notice.dto.js';

/**
 * An advance ship notice as the services take it. Pure.
 * @throws ProblemError `validation-failed` for units that contradict themselves
 */
export function toNotice({ handlingUnits, ...notice }: InboundNoticeDto): ToldNotice {
  const errors = brokenUnits(handlingUnits, '/handlingUnits');
  if (errors.length > 0) throw new ProblemError('validation-failed', 'The notice contradicts itself.', { errors });
  return {
    ...notice,
    units: handlingUnits.map(({ units, ...unit }, index) => {
      const at = `/handlingUnits/${index}`;
      return {
        ...toUnit(unit, at),
        ...(units && { units: units.map((inner, place) => toUnit(inner, `${at}/units/${place}`)) }),
      };
    }),
  };
}

function toUnit({ sscc, weightKg, dimensions, contents = [] }: InboundInnerUnitDto, at: string): ToldInboundUnit {
  return {
    sscc,
    ...(weightKg !== undefined && { weightKg }),
    ...(dimensions && { dimensions }),
    lines: contents.map((content, index) => toLine(content, `${at}/contents/${index}`)),
  };
}

const toLine = (content: InboundContentDto, at: string): ToldInboundLine => ({ ...content, at });
