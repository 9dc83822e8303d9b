import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { FulfilmentRequest } from '#canonical';
import { AddressDto, IsGln, ListOf, Nested, PackageDto, PickedLineDto, RequestedLineDto } from '#canonical/dto';
import { FULFILMENT_STATES } from './wms.port.js';

/** What one warehouse is asked to ship. */
export class FulfilmentRequestDto implements FulfilmentRequest {
  /**
   * Our reference, unique for ever; the vendor keeps it as its external id.
   * @example sap-4711-F1
   */
  @Matches(/^[A-Za-z0-9._:-]{1,80}$/)
  fulfilmentId: string;

  /** @example sap-4711 */
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  orderId: string;

  /** @example "4711" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  orderNumber: string;

  /**
   * GLN of the warehouse.
   * @example "4012345000016"
   */
  @IsGln()
  warehouse: string;

  @Nested(() => AddressDto)
  shipTo: AddressDto;

  @ListOf(() => RequestedLineDto, { min: 1, max: 1000 })
  lines: RequestedLineDto[];

  /** @example "2026-11-24" */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  requestedShipDate?: string;
}

export class ReleasedFulfilmentDto {
  /** @example sap-4711-F1 */
  fulfilmentId: string;

  /**
   * The vendor's own id.
   * @example SO-100001
   */
  wmsReference: string;
}

export class FulfilmentStatusDto {
  /** @example sap-4711-F1 */
  fulfilmentId: string;

  /** @example SO-100001 */
  wmsReference: string;

  @ApiProperty({ enum: FULFILMENT_STATES, example: 'packed' })
  state: (typeof FULFILMENT_STATES)[number];

  /** What was picked; before picking has ended, what was asked for. A line from several lots appears once per lot. */
  @ApiProperty({ type: [PickedLineDto] })
  lines: PickedLineDto[];

  @ApiProperty({ type: [PackageDto] })
  packages: PackageDto[];

  @ApiPropertyOptional({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  changedAt?: string;
}

export class CancellationDto {
  /** `rejected`: picking had gone too far; the warehouse goes on. */
  @ApiProperty({ enum: ['cancelled', 'rejected'], example: 'cancelled' })
  outcome: 'cancelled' | 'rejected';

  /**
   * The vendor's words.
   * @example "The pick is under way"
   */
  reason?: string;
}
