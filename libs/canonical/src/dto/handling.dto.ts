import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { RequestedLine } from '../entities/fulfilment.js';
import { FulfilmentLineDto } from './fulfilment.dto.js';

export const UN_NUMBER = /^UN[0-9]{4}$/;
/** Class, division, and the compatibility group of an explosive. */
export const HAZARD_CLASS = /^[1-9](\.[1-6][A-HJKLNS]?)?$/;
export const PACKING_GROUPS = ['I', 'II', 'III'] as const;
export const TEMPERATURES = ['ambient', 'chilled', 'frozen'] as const;

/** Part or all of an order line, with what its goods ask of whoever handles them. */
export class RequestedLineDto extends FulfilmentLineDto implements RequestedLine {
  /** UN number of dangerous goods. */
  @ApiProperty({ pattern: UN_NUMBER.source, example: 'UN1263', required: false })
  @IsOptional()
  @Matches(UN_NUMBER)
  hazmat?: string;

  /** Class or division of dangerous goods, of explosives with their compatibility group. */
  @ApiProperty({ pattern: HAZARD_CLASS.source, example: '3', required: false })
  @IsOptional()
  @Matches(HAZARD_CLASS)
  hazardClass?: string;

  /** Absent also where the goods' UN number has none. */
  @ApiProperty({ enum: PACKING_GROUPS, example: 'II', required: false })
  @IsOptional()
  @IsIn(PACKING_GROUPS)
  packingGroup?: (typeof PACKING_GROUPS)[number];

  @ApiProperty({ enum: TEMPERATURES, required: false })
  @IsOptional()
  @IsIn(TEMPERATURES)
  temperature?: (typeof TEMPERATURES)[number];
}
