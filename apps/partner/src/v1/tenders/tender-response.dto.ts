import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

export class TenderResponseDto {
  @ApiProperty({ enum: ['accepted', 'rejected'], example: 'accepted' })
  @IsIn(['accepted', 'rejected'])
  decision: 'accepted' | 'rejected';

  /** Your freight bill (PRO) number, with `accepted`. */
  @ApiProperty({ example: 'SW123456', required: false })
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,30}$/)
  pro?: string;

  @ApiProperty({ example: 'No equipment that day', required: false })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}
