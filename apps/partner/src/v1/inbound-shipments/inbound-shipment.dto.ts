import { ApiProperty } from '@nestjs/swagger';
import { QuantityDto, ReceiptDto } from '../values.dto.js';
import { ReceivedGoodsDto } from './inbound-confirmation.dto.js';
import { InboundNoticeDto } from './inbound-notice.dto.js';

export class InboundReceiptDto extends ReceiptDto {
  /** Under which the shipment is found. */
  @ApiProperty({ example: 'rhein-supply:ASN-2026-0001' })
  inboundShipmentId: string;
}

export class InboundStepDto {
  @ApiProperty({ enum: ['notified', 'arrived', 'received'] })
  state: 'notified' | 'arrived' | 'received';

  /** By the clock of whoever told it, if told. */
  @ApiProperty({ required: false, example: '2026-11-24T10:30:00+01:00' })
  occurredAt?: string;

  /** When Crossdock recorded it, UTC. */
  @ApiProperty({ example: '2026-11-24T09:31:00.000Z' })
  recordedAt: string;
}

export class InboundReceivedLineDto {
  @ApiProperty({ example: 'sap-4500000001' })
  purchaseOrderId: string;

  @ApiProperty({ example: '10' })
  lineId: string;

  @ApiProperty({ example: 'SKU-1001' })
  sku: string;

  @ApiProperty({ type: () => QuantityDto })
  notified: QuantityDto;

  @ApiProperty({ type: () => QuantityDto })
  received: QuantityDto;

  /** Of what was received: not fit for sale. */
  @ApiProperty({ type: () => QuantityDto, required: false })
  damaged?: QuantityDto;

  /** Of what was received, as far as its lots were told. */
  @ApiProperty({ type: () => [ReceivedGoodsDto], required: false })
  lots?: ReceivedGoodsDto[];
}

/** What the warehouse took in. */
export class InboundReceivedDto {
  /** Something came otherwise than announced. */
  @ApiProperty({ example: false })
  varies: boolean;

  @ApiProperty({ type: () => [InboundReceivedLineDto] })
  lines: InboundReceivedLineDto[];

  @ApiProperty({ required: false, example: 'One carton missing' })
  reason?: string;
}

export class InboundShipmentDto extends InboundNoticeDto {
  @ApiProperty({ example: 'rhein-supply:ASN-2026-0001' })
  id: string;

  /** Partner id of the supplier. */
  @ApiProperty({ example: 'rhein-supply' })
  supplier: string;

  @ApiProperty({ enum: ['notified', 'arrived', 'received'], example: 'received' })
  state: 'notified' | 'arrived' | 'received';

  /** Once it is received. */
  @ApiProperty({ type: () => InboundReceivedDto, required: false })
  receipt?: InboundReceivedDto;

  /** Since when nobody expects it any more, UTC: what it holds may be announced anew. Absent while it is expected, and once it came all the same. */
  @ApiProperty({ required: false, example: '2026-11-27T09:31:00.000Z' })
  givenUpAt?: string;

  /** Oldest first. */
  @ApiProperty({ type: () => [InboundStepDto] })
  history: InboundStepDto[];
}

export class InboundShipmentPageDto {
  @ApiProperty({ type: () => [InboundShipmentDto] })
  items: InboundShipmentDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
