import { ApiProperty } from '@nestjs/swagger';

/** What the carrier told when it delivered. The signed paper itself stays with the carrier. */
export class ProofOfDeliveryDto {
  @ApiProperty({ example: 'sap-10000001-S1' })
  shipmentId: string;

  @ApiProperty({ example: '10000001' })
  orderNumber: string;

  /** SCAC. */
  @ApiProperty({ required: false, example: 'SWFT' })
  carrier?: string;

  /** The carrier's freight bill (PRO) number, under which it keeps the paper. */
  @ApiProperty({ required: false, example: 'SW123456' })
  pro?: string;

  @ApiProperty({ required: false, example: 'M. Jansen' })
  signedBy?: string;

  /** By the carrier's clock; absent when it gave none. */
  @ApiProperty({ required: false, example: '2026-11-26T14:05:00+01:00' })
  signedAt?: string;

  /** When Crossdock was told, UTC. */
  @ApiProperty({ required: false, example: '2026-11-26T13:06:00.000Z' })
  receivedAt?: string;
}
