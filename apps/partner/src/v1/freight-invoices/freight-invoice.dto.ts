import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { HappenedOn, IsNumberTo, ListOf, Nested } from '#canonical/dto';
import { MoneyDto } from '../values.dto.js';

export class ChargeDto {
  /** `BASE`, `FUEL`, or the accessorial's code. */
  @ApiProperty({ example: 'BASE' })
  @Matches(/^[A-Z0-9_-]{1,20}$/)
  code: string;

  @Nested(() => MoneyDto)
  amount: MoneyDto;

  @ApiProperty({ required: false, example: 'Line haul' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  description?: string;

  /** Weight in kilograms that it was rated on. Another one than the shipment's needs `weighCertificate`. */
  @ApiProperty({ required: false, example: 212.4 })
  @IsOptional()
  @IsNumberTo(3)
  @Min(0.001)
  @Max(1_000_000)
  ratedWeightKg?: number;
}

export class DeliveredToDto {
  @ApiProperty({ example: '80331' })
  @IsString()
  @Length(1, 20)
  postalCode: string;

  /** ISO 3166-1 alpha-2. */
  @ApiProperty({ example: 'DE' })
  @Matches(/^[A-Z]{2}$/)
  country: string;
}

export class FreightInvoiceDto {
  /** Your own number, unique among your invoices for ever: one that was used is a conflict. At most 16 characters, as ERPs keep it. */
  @ApiProperty({ example: 'SW-2026-0001' })
  @Matches(/^[0-9A-Za-z./-]{1,16}$/)
  invoiceNumber: string;

  @ApiProperty({ example: 'sap-10000001-S1' })
  @IsString()
  @Length(1, 120)
  shipmentId: string;

  /** The shipment's freight bill (PRO) number, where it has one. */
  @ApiProperty({ example: 'SW123456', required: false })
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,30}$/)
  pro?: string;

  /** Calendar day of the invoice: one that has begun somewhere. */
  @ApiProperty({ example: '2026-11-24' })
  @HappenedOn()
  invoiceDate: string;

  @ListOf(() => ChargeDto, { min: 1, max: 100 })
  charges: ChargeDto[];

  /** Must equal the sum of the charges. */
  @Nested(() => MoneyDto)
  total: MoneyDto;

  /** Number of the disputed invoice of the shipment that this one replaces. */
  @ApiProperty({ required: false, example: 'SW-2026-0000' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z./-]{1,16}$/)
  corrects?: string;

  /** Makes it a credit memo, its total negative: number of the invoice of the shipment of which it takes back a part or all. */
  @ApiProperty({ required: false, example: 'SW-2026-0000' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z./-]{1,16}$/)
  credits?: string;

  /** Number of the certificate of a scale that weighed the shipment anew. */
  @ApiProperty({ required: false, example: 'WC-88123' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z./-]{1,40}$/)
  weighCertificate?: string;

  /** Day on which you took the goods over. */
  @ApiProperty({ required: false, example: '2026-11-24' })
  @IsOptional()
  @HappenedOn()
  pickedUpOn?: string;

  /** Where you delivered them. */
  @ApiProperty({ required: false, type: () => DeliveredToDto })
  @IsOptional()
  @Nested(() => DeliveredToDto)
  deliveredTo?: DeliveredToDto;
}
