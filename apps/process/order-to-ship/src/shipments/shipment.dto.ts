import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { SHIPMENT_LIFE, type ShipmentState, statesOf } from '#canonical';
import { ChargeDto, MoneyDto, ShipmentRequestDto } from '#canonical/dto';
import { PageQuery } from '#platform/query';

const SHIPMENT_STATES = statesOf(SHIPMENT_LIFE);
const TENDER_STATES = ['sending', 'open', 'accepted', 'rejected', 'expired'] as const;

export class ShipmentQueryDto extends PageQuery {
  /**
   * SCAC.
   * @example SWFT
   */
  @IsOptional()
  @Matches(/^[A-Z]{2,4}$/)
  carrier?: string;

  @ApiProperty({ enum: SHIPMENT_STATES, required: false })
  @IsOptional()
  @IsIn(SHIPMENT_STATES)
  state?: ShipmentState;
}

export class TenderQueryDto extends PageQuery {
  /**
   * SCAC.
   * @example SWFT
   */
  @IsOptional()
  @Matches(/^[A-Z]{2,4}$/)
  carrier?: string;

  @ApiProperty({ enum: TENDER_STATES, required: false })
  @IsOptional()
  @IsIn(TENDER_STATES)
  state?: (typeof TENDER_STATES)[number];
}

export class ProofOfDeliveryDto {
  /** @example "M. Jansen" */
  signedBy?: string;

  /**
   * By the carrier's clock; absent when it gave none.
   * @example 2026-11-26T14:05:00+01:00
   */
  signedAt?: string;

  /** @example 2026-11-26T13:06:00.000Z */
  receivedAt?: string;
}

export class ShipmentDto {
  /** @example sap-4711-S1 */
  id: string;

  /** @example sap-4711 */
  orderId: string;

  /** @example "4711" */
  orderNumber: string;

  /** @example sap-4711-F1 */
  fulfilmentId: string;

  /** @example "10100001" */
  customerId: string;

  @ApiProperty({ enum: SHIPMENT_STATES, example: 'in-transit' })
  state: ShipmentState;

  /**
   * SCAC, once one is asked.
   * @example SWFT
   */
  carrier?: string;

  /**
   * Of one that is carried together with others: of the move.
   * @example "SWFT1000042"
   */
  pro?: string;

  /**
   * Other shipments that its carrier carries together with it; absent where it is carried alone.
   * @example ["sap-4712-S1"]
   */
  carriedWith?: string[];

  /**
   * Latest estimate; never counts as an arrival.
   * @example "2026-11-27T14:00:00+01:00"
   */
  eta?: string;

  delayed: boolean;

  /** @example "Road closed" */
  delayReason?: string;

  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  deliveryAttempts: number;

  /**
   * Flags beside the state; absent where nothing of it happened.
   * @example true
   */
  damaged?: boolean;

  /** @example true */
  refused?: boolean;

  /**
   * The goods are back where they left.
   * @example true
   */
  returned?: boolean;

  /** @example "M. Jansen" */
  signedBy?: string;

  /** Once it is at hand. */
  proofOfDelivery?: ProofOfDeliveryDto;

  request: ShipmentRequestDto;
}

export class ShipmentPageDto {
  @ApiProperty({ type: [ShipmentDto] })
  items: ShipmentDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class TenderDto {
  /** @example sap-4711-S1-T1 */
  id: string;

  /** @example sap-4711-S1 */
  shipmentId: string;

  /** @example sap-4711 */
  orderId: string;

  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  version: number;

  /** @example SWFT */
  carrier: string;

  @ApiProperty({ enum: TENDER_STATES, example: 'open' })
  state: (typeof TENDER_STATES)[number];

  @ApiProperty({ format: 'date-time', example: '2026-11-24T10:00:00.000Z' })
  respondBy: string;

  /** @example STANDARD */
  service: string;

  @ApiProperty({ type: [ChargeDto] })
  charges: ChargeDto[];

  total: MoneyDto;

  request: ShipmentRequestDto;
}

export class TenderPageDto {
  @ApiProperty({ type: [TenderDto] })
  items: TenderDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
