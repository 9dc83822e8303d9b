import { ApiProperty } from '@nestjs/swagger';
import { IsISO31661Alpha2, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Address } from '../entities/order.js';
import { IsGln } from './gs1.validator.js';

export class AddressDto implements Address {
  /** @example "Nordwind Handel GmbH" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** @example "Kaistrasse 5" */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  street?: string;

  /** @example Hamburg */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  city: string;

  /** @example "20457" */
  @IsString()
  @MaxLength(20)
  postalCode: string;

  /** @example HH */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  /**
   * ISO 3166-1 alpha-2.
   * @example DE
   */
  @IsISO31661Alpha2()
  country: string;

  /** Global Location Number, its check digit included. */
  @ApiProperty({ pattern: '^[0-9]{13}$', example: '4012345000016', required: false })
  @IsOptional()
  @IsGln()
  gln?: string;
}
