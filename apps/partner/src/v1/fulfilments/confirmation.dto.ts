import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { HappenedAt, IsNumberTo, ListOf, Nested } from '#canonical/dto';
import { QuantityDto } from '../values.dto.js';

export const CONFIRMATION_KINDS = [
  'accepted',
  'rejected',
  'picked',
  'packed',
  'loaded',
  'shipped',
  'returned',
] as const;
export type ConfirmationKind = (typeof CONFIRMATION_KINDS)[number];

export class ConfirmedLineDto {
  /** The line as the fulfilment names it. */
  @ApiProperty({ example: '10' })
  @IsString()
  @Length(1, 40)
  lineId: string;

  /** May be left out; when given it must be the line's SKU, or come with `substituteFor`. */
  @ApiProperty({ example: 'SKU-1001', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  sku?: string;

  /** The line's SKU, where `sku` is another one that comes for it. Only where the line says that it may be substituted. */
  @ApiProperty({ example: 'SKU-1001', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  substituteFor?: string;

  @Nested(() => QuantityDto)
  quantity: QuantityDto;

  @ApiProperty({ example: 'L2026-11', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  lot?: string;
}

export class ConfirmedPackageDto {
  /** Serial Shipping Container Code, 18 digits with its check digit. */
  @ApiProperty({ example: '340123450000000000' })
  @Matches(/^[0-9]{18}$/)
  sscc: string;

  /** Gross weight in kilograms. */
  @ApiProperty({ example: 12.5, required: false })
  @IsOptional()
  @IsNumberTo(3)
  @Min(0)
  @Max(100_000)
  weightKg?: number;

  @ListOf(() => ConfirmedLineDto, { max: 1_000, optional: true })
  lines?: ConfirmedLineDto[];
}

export class ConfirmationDto {
  @ApiProperty({ enum: CONFIRMATION_KINDS, example: 'picked' })
  @IsIn(CONFIRMATION_KINDS)
  kind: ConfirmationKind;

  @HappenedAt('When it happened at the warehouse')
  occurredAt?: string;

  /**
   * With `picked`: what was taken off the shelf; left out, everything asked for. Less than asked for is a short pick. With
   * `shipped`: what left, never more than was packed; left out, what lies in the packages named, or else everything
   * packed. Where nothing tells what is packed: everything picked, or asked for while nothing was picked. With
   * `returned`: what came back of what had left, as it was counted; left out, all that is awaited.
   */
  @ListOf(() => ConfirmedLineDto, { min: 1, max: 1_000, optional: true })
  lines?: ConfirmedLineDto[];

  /**
   * Handling units, with `packed`, `loaded` and `shipped`. All that are packed hold together no more than was picked.
   * What is loaded and shipped was packed before, if that was told; named by its SSCC alone a unit stays as it was packed.
   */
  @ListOf(() => ConfirmedPackageDto, { min: 1, max: 1_000, optional: true })
  packages?: ConfirmedPackageDto[];

  /**
   * With `shipped`: false where only a part left and more of the fulfilment will follow. Each part is confirmed by itself,
   * with what left then; the last one without `final`. What is not shipped by then is short.
   */
  @ApiProperty({ example: true, required: false, default: true })
  @IsOptional()
  @IsBoolean()
  final?: boolean;

  /** Required with `rejected`; with a short pick it says why. */
  @ApiProperty({ example: 'Damaged in aisle 4', required: false })
  @ValidateIf((dto: ConfirmationDto) => dto.kind === 'rejected' || dto.reason !== undefined)
  @IsString()
  @Length(1, 500)
  reason?: string;
}
