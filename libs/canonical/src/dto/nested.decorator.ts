import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';

type DtoClass = new () => object;

/** A member that is an object of its own: it must be there and hold. `ValidateNested` alone lets a missing one pass. */
export const Nested = (of: () => DtoClass): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(of));

export interface ListOptions {
  readonly min?: number;
  readonly max?: number;
  readonly optional?: true;
  /** Where one made from those of its members would not be right. */
  readonly example?: readonly object[];
}

/** A member that is a list of objects, each of which must hold; the contract tells the type and how many. */
export function ListOf(of: () => DtoClass, { min, max, optional, example }: ListOptions = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: () => [of()],
      required: !optional,
      minItems: min,
      maxItems: max,
      ...(example && { example }),
    }),
    ...(optional ? [IsOptional()] : []),
    IsArray(),
    ...(min === undefined ? [] : [ArrayMinSize(min)]),
    ...(max === undefined ? [] : [ArrayMaxSize(max)]),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(of),
  );
}
