import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { MilestoneCode } from '#canonical';
import { TENDER_STATES } from './tms.port.js';

const CLASSIFIERS = ['planned', 'estimated', 'actual'] as const;
/** Codes that came later are told as events alone: readers of this version do not know them. */
export const MILESTONES: readonly MilestoneCode[] = [
  'picked-up',
  'departed',
  'arrived',
  'delayed',
  'eta-changed',
  'delivery-attempted',
  'delivered',
  'pod',
];

export class TenderStatusDto {
  /** @example 1 */
  version: number;

  /** @example SWFT */
  carrier: string;

  @ApiProperty({ enum: TENDER_STATES, example: 'accepted' })
  state: (typeof TENDER_STATES)[number];
}

export class MilestoneDto {
  @ApiProperty({ enum: [...MILESTONES], example: 'departed' })
  code: MilestoneCode;

  /**
   * SCAC of the carrier that told it; absent where the TMS does not say.
   * @example SWFT
   */
  carrier?: string;

  /**
   * With the offset of the place; absent when the carrier gave no time.
   * @example "2026-11-24T08:00:00+01:00"
   */
  occurredAt?: string;

  @ApiProperty({ enum: CLASSIFIERS, example: 'actual' })
  classifier: (typeof CLASSIFIERS)[number];

  /** @example "Hamburg, DE" */
  location?: string;

  /** @example "road closed" */
  reason?: string;

  /** @example "2026-11-25T09:30:00+01:00" */
  eta?: string;

  /** @example "J. Petersen" */
  signedBy?: string;
}

export class ShipmentStatusDto {
  /** @example sap-4711-S1 */
  shipmentId: string;

  @ApiProperty({ type: [TenderStatusDto] })
  tenders: TenderStatusDto[];

  /** In the order in which they were reported, which need not be the order in which they happened. */
  @ApiProperty({ type: [MilestoneDto] })
  milestones: MilestoneDto[];

  /**
   * The carrier's freight bill number.
   * @example SWFT1000042
   */
  pro?: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'Milestones that nobody here knows a code for, in the words of the TMS.',
    example: ['HELD_AT_BORDER'],
  })
  unrecognized?: string[];
}
