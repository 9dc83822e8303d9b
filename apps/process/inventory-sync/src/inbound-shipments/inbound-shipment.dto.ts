import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { INBOUND_SHIPMENT_LIFE, type InboundShipmentState, statesOf } from '#canonical';
import { DeltaDto, IsGln, QuantityDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';
import { TimelineEntryDto } from '#process-manager';

const STATES = statesOf(INBOUND_SHIPMENT_LIFE);

export class InboundShipmentQueryDto extends PageQuery {
  /**
   * GLN of the warehouse that it goes to.
   * @example "4012345000016"
   */
  @IsOptional()
  @IsGln()
  warehouse?: string;

  @ApiProperty({ enum: STATES, required: false })
  @IsOptional()
  @IsIn(STATES)
  state?: InboundShipmentState;
}

/** What was announced of a purchase order line, and what came of it in all receipts together. */
export class InboundLineDto {
  /** @example sap-4500000001 */
  purchaseOrderId: string;

  /** @example "10" */
  lineId: string;

  /** @example SKU-1001 */
  sku: string;

  notified: QuantityDto;

  received: QuantityDto;

  /** Of what was received: not fit for sale. */
  damaged: QuantityDto;
}

/** A document in the ERP. */
export class InboundDocumentDto {
  /** @example rc-5b0c09a2b7d4e6580c1f */
  movementId: string;

  /** @example sap */
  erp?: string;

  /** @example 5000000001-2026 */
  documentNumber: string;
}

/** What is on its way into the ERP, or waits for a person. */
export class InboundPostingDto {
  /** @example rc-5b0c09a2b7d4e6580c1f */
  movementId: string;

  @ApiProperty({ enum: ['waiting', 'posting', 'in-case'] })
  state: 'waiting' | 'posting' | 'in-case';

  /** By how much each item changes. */
  @ApiProperty({ type: [DeltaDto] })
  deltas: DeltaDto[];
}

/** A receipt that a person decides about before anything of it is posted. */
export class HeldReceiptDto {
  @ApiProperty({
    enum: ['unknown', 'elsewhere', 'differs'],
    description:
      '`unknown`: nobody announced anything under its id; `elsewhere`: it was announced for another place; `differs`: another one told another receipt.',
  })
  why: 'unknown' | 'elsewhere' | 'differs';

  /**
   * Who told it.
   * @example "/wms/wms"
   */
  source: string;

  /**
   * GLN of where it came in.
   * @example "4012345000016"
   */
  warehouse: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-26T08:00:00.000Z' })
  receivedAt: string;
}

/** Goods from a supplier: what was announced, what came, what the ERP has of it. */
export class InboundShipmentDto {
  /** @example "rhein-supply:ASN-2026-0815" */
  id: string;

  /** @example rhein-supply */
  supplier: string;

  /** @example "4012345000016" */
  warehouse: string;

  /** `received`: counted, and not yet all of it in the ERP; `given-up`: a person expects it no longer. */
  @ApiProperty({ enum: STATES, example: 'posted' })
  state: InboundShipmentState;

  @ApiProperty({ format: 'date-time', required: false, example: '2026-11-26T08:00:00+01:00' })
  expectedAt?: string;

  @ApiProperty({ type: [InboundLineDto] })
  lines: InboundLineDto[];

  @ApiProperty({ type: [InboundDocumentDto] })
  documents: InboundDocumentDto[];

  @ApiProperty({ type: [InboundPostingDto] })
  outstanding: InboundPostingDto[];

  /** Absent where none waits. */
  @ApiProperty({ type: [HeldReceiptDto], required: false })
  heldReceipts?: HeldReceiptDto[];
}

export class InboundShipmentPageDto {
  @ApiProperty({ type: [InboundShipmentDto] })
  items: InboundShipmentDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class InboundTimelineDto {
  /** @example "rhein-supply:ASN-2026-0815" */
  inboundShipmentId: string;

  @ApiProperty({ type: [TimelineEntryDto] })
  items: TimelineEntryDto[];
}
