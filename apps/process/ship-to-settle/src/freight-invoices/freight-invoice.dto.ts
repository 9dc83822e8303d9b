import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '#platform/query';
import { FreightInvoiceDto } from '../settlements/settlement.dto.js';

export class FreightInvoiceQueryDto extends PageQuery {
  /**
   * SCAC.
   * @example SWFT
   */
  @IsOptional()
  @Matches(/^[A-Z]{2,4}$/)
  carrier?: string;
}

export class FreightInvoicePageDto {
  @ApiProperty({ type: [FreightInvoiceDto] })
  items: FreightInvoiceDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
