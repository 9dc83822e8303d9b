import { ApiProperty } from '@nestjs/swagger';
import { SHIPMENT_LIFE } from '#canonical';
import { AddressDto } from '../address.dto.js';
import { PackageDto } from '../fulfilments/fulfilment.dto.js';
import { StateOf } from '../values.dto.js';

export class ShipmentDto {
  @ApiProperty({ example: 'sap-10000001-S1' })
  id: string;

  @ApiProperty({ example: '10000001' })
  orderNumber: string;

  @StateOf(SHIPMENT_LIFE, 'in-transit')
  state: string;

  /** SCAC. */
  @ApiProperty({ required: false, example: 'SWFT' })
  carrier?: string;

  @ApiProperty({ required: false, example: 'SW123456' })
  pro?: string;

  @ApiProperty({ required: false, example: '2026-11-26T10:00:00+01:00' })
  eta?: string;

  /** A flag beside the state. */
  @ApiProperty({ example: false })
  delayed: boolean;

  /** Flags beside the state as well; absent where nothing of it happened. */
  @ApiProperty({ required: false, example: true })
  damaged?: boolean;

  /** By its consignee, and nothing was decided of it yet. */
  @ApiProperty({ required: false, example: true })
  refused?: boolean;

  /** The goods are back where they left. */
  @ApiProperty({ required: false, example: true })
  returned?: boolean;

  @ApiProperty({ type: () => AddressDto })
  from: AddressDto;

  @ApiProperty({ type: () => AddressDto })
  to: AddressDto;

  @ApiProperty({ type: () => [PackageDto] })
  packages: PackageDto[];

  /** Who signed, once the proof of delivery is at hand. */
  @ApiProperty({ required: false, example: 'M. Jansen' })
  signedBy?: string;

  /** Where the proof of delivery is, once it is at hand. */
  @ApiProperty({ required: false, example: '/partner/v1/shipments/sap-10000001-S1/proof-of-delivery' })
  proofOfDelivery?: string;
}

export class ShipmentPageDto {
  @ApiProperty({ type: () => [ShipmentDto] })
  items: ShipmentDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
