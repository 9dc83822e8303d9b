import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { MOVEMENT_REASONS, type MovementReason } from '#canonical';
import { DeltaDto, IsGln } from '#canonical/dto';
import { PageQuery } from '#platform/query';
import { TimelineEntryDto } from '#process-manager';
import { MOVEMENT_STATES, type MovementState } from './movement.js';

export class MovementQueryDto extends PageQuery {
  /** @example SKU-1001 */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  sku?: string;

  /**
   * GLN.
   * @example "4012345000016"
   */
  @IsOptional()
  @IsGln()
  location?: string;

  @ApiProperty({ enum: MOVEMENT_STATES, required: false })
  @IsOptional()
  @IsIn(MOVEMENT_STATES)
  state?: MovementState;
}

/** Stock that a warehouse changed, and what became of it in the ERP's book. */
export class MovementDto {
  /**
   * The ERP keeps it as its reference; of a document of several items with the item behind it.
   * @example mv-3f1c09a2b7d4e6580c1f
   */
  id: string;

  /** @example SKU-1001 */
  sku: string;

  /**
   * GLN.
   * @example "4012345000016"
   */
  location: string;

  delta: DeltaDto;

  /** `waiting`: for the ERP, or for what was told before it. `in-case`: for a person. `set-aside`: not posted by itself, see `why`. */
  @ApiProperty({ enum: MOVEMENT_STATES, example: 'posted' })
  state: MovementState;

  /**
   * Why, in the warehouse's words; absent of what came with an inbound shipment.
   * @example DAMAGED
   */
  told?: string;

  /**
   * The warehouse's own reference of it.
   * @example ADJ-42
   */
  reference?: string;

  /**
   * Who told it.
   * @example /wms/wms
   */
  source?: string;

  /** @example L2611 */
  lot?: string;

  /** What it means for the ERP's book, once that is known. */
  @ApiProperty({ enum: MOVEMENT_REASONS, required: false, example: 'scrap' })
  reason?: MovementReason;

  /**
   * Connection id.
   * @example sap
   */
  erp?: string;

  /** @example 5000000001-2026 */
  documentNumber?: string;

  /** A person booked it. */
  byHand?: boolean;

  /** @example "rhein-supply:ASN-2026-0815" */
  inboundShipmentId?: string;

  /**
   * Of one that is set aside.
   * @example "The goods issue of its order posts it."
   */
  why?: string;

  /**
   * The open case that it waits for.
   * @example 018f4f2e-5c1a-7c3e-9d2b-0242ac120002
   */
  exceptionId?: string;

  /** When it happened by the warehouse's clock; absent where that was not told. */
  @ApiProperty({ format: 'date-time', required: false, example: '2026-11-24T09:00:00+01:00' })
  occurredAt?: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:01.250Z' })
  receivedAt: string;

  /** When it was posted or set aside. */
  @ApiProperty({ format: 'date-time', required: false, example: '2026-11-24T08:00:02.000Z' })
  settledAt?: string;
}

export class MovementPageDto {
  @ApiProperty({ type: [MovementDto] })
  items: MovementDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class MovementTimelineDto {
  /** @example mv-3f1c09a2b7d4e6580c1f */
  movementId: string;

  @ApiProperty({ type: [TimelineEntryDto] })
  items: TimelineEntryDto[];
}
