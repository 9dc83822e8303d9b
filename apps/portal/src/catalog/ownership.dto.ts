import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type Desk,
  FOREIGN_WRITES,
  type ForeignWrite,
  OWNERSHIP,
  type OwnedEntity,
  SYSTEM_KINDS,
  type SystemKind,
} from '#canonical';

const ENTITIES = Object.keys(OWNERSHIP) as OwnedEntity[];
const DESKS = [
  'order-desk',
  'warehouse-desk',
  'transport-desk',
  'freight-audit',
  'integration',
] as const satisfies Desk[];

/** When a field changes hands. */
export class HandoverDto {
  @ApiProperty({
    type: [String],
    description: 'States of the entity in which its first owner still has it.',
    example: ['received', 'held', 'validated'],
  })
  while: string[];

  @ApiProperty({ enum: SYSTEM_KINDS, description: 'Who has it from then on.', example: 'crossdock' })
  to: SystemKind;
}

/** Who has the last word on a field. */
export class OwnershipDto {
  @ApiProperty({ enum: ENTITIES, example: 'order-line' })
  entity: OwnedEntity;

  /** @example quantity */
  field: string;

  @ApiProperty({
    enum: SYSTEM_KINDS,
    description:
      '`wms`: the warehouse, by its WMS or the 3PL that runs it; `carrier` and `supplier`: the partner itself; `crossdock`: what was decided here and told to everybody.',
    example: 'erp',
  })
  owner: SystemKind;

  @ApiPropertyOptional({ type: () => HandoverDto, description: 'Absent where it stays with its owner.' })
  handover?: HandoverDto;

  @ApiProperty({
    enum: FOREIGN_WRITES,
    description:
      'What becomes of a fact in which another system says something else: nothing of it is taken (`refuse`), or all but this field (`drift`). Both are recorded with both values.',
    example: 'drift',
  })
  foreign: ForeignWrite;

  @ApiPropertyOptional({
    enum: DESKS,
    description: 'Role that gets a case. Absent where it is recorded and nothing more.',
    example: 'order-desk',
  })
  act?: Desk;
}

export class OwnershipPageDto {
  @ApiProperty({ type: () => [OwnershipDto] })
  items: OwnershipDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
