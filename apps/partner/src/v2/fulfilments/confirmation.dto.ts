import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateIf,
} from 'class-validator';
import { HappenedAt, IsSscc, ListOf } from '#canonical/dto';
import { CONFIRMATION_KINDS, type ConfirmationKind } from '../../v1/fulfilments/confirmation.dto.js';
import { ContentDto, HandlingUnitDto } from '../handling-unit.dto.js';

export class ConfirmationDto {
  @ApiProperty({ enum: CONFIRMATION_KINDS, example: 'packed' })
  @IsIn(CONFIRMATION_KINDS)
  kind: ConfirmationKind;

  @HappenedAt('When it happened at the warehouse')
  occurredAt?: string;

  /** With `picked`: what was taken off the shelf. Left out: everything asked for. Less than asked for is a short pick. With
   * `returned`: what came back of what had left, as it was counted; left out, all that is awaited. */
  @ListOf(() => ContentDto, { min: 1, max: 1_000, optional: true })
  contents?: ContentDto[];

  /**
   * With `packed`, required: every unit of the fulfilment and all that is in it, no more than was picked; where the pick
   * was not confirmed before, this confirms it. With `shipped`: what left, of what was packed; left out, everything
   * packed. A warehouse that never told what it packed shipped everything picked, or asked for while nothing was picked.
   */
  @ListOf(() => HandlingUnitDto, { min: 1, max: 1_000, optional: true })
  handlingUnits?: HandlingUnitDto[];

  /** With `loaded`: the outermost units on the truck, of those that were packed; left out, all of them. */
  @ApiProperty({ type: [String], example: ['340123450000000017'], required: false, minItems: 1, maxItems: 1_000 })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsSscc({ each: true })
  ssccs?: string[];

  /**
   * With `shipped`: false where only a part left and more of the fulfilment will follow. Each part is confirmed by itself,
   * with the units that left then; the last one without `final`. What is not shipped by then is short.
   */
  @ApiProperty({ example: true, required: false, default: true })
  @IsOptional()
  @IsBoolean()
  final?: boolean;

  /** Required with `rejected`; with a pick that fell short it says why. */
  @ApiProperty({ example: 'Damaged in aisle 4', required: false })
  @ValidateIf((dto: ConfirmationDto) => dto.kind === 'rejected' || dto.reason !== undefined)
  @IsString()
  @Length(1, 500)
  reason?: string;
}
