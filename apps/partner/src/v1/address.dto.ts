import { ApiProperty } from '@nestjs/swagger';

export class AddressDto {
  @ApiProperty({ example: 'Acme GmbH' })
  name: string;

  @ApiProperty({ required: false, example: 'Hauptstraße 1' })
  street?: string;

  @ApiProperty({ example: 'Berlin' })
  city: string;

  @ApiProperty({ example: '10115' })
  postalCode: string;

  @ApiProperty({ required: false, example: 'BE' })
  region?: string;

  /** ISO 3166-1 alpha-2. */
  @ApiProperty({ example: 'DE' })
  country: string;

  @ApiProperty({ required: false, example: '4012345000016' })
  gln?: string;
}
