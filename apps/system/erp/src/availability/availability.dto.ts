import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { QuantityDto } from '#canonical/dto';

export class AvailabilityQuery {
  /** One or more, by repeating the parameter. */
  @ApiProperty({ type: [String], example: ['SKU-1001', 'SKU-1002'] })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value : [value]))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(80, { each: true })
  sku: string[];
}

/** What may be promised of a SKU at a warehouse. */
export class AvailabilityItemDto {
  /** @example SKU-1001 */
  sku: string;

  /**
   * GLN.
   * @example "4012345000016"
   */
  warehouse: string;

  /**
   * The ERP's own code of it.
   * @example "1010"
   */
  warehouseCode: string;

  /** On hand less what is already on deliveries, by the ERP's book. */
  available: QuantityDto;
}

export class AvailabilityDto {
  @ApiProperty({ type: [AvailabilityItemDto] })
  items: AvailabilityItemDto[];

  /** SKUs that the ERP does not know. */
  @ApiProperty({ type: [String], example: [] })
  unknown: string[];
}
