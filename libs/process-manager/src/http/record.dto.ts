import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  FOREIGN_WRITES,
  type ForeignWrite,
  OWNERSHIP,
  type OwnedEntity,
  REFERENCE_KINDS,
  REFERENCED_ENTITIES,
  type ReferencedEntity,
  type ReferenceKind,
  SYSTEM_KINDS,
  type SystemKind,
} from '#canonical';
import { PageQuery } from '#platform/query';

const KINDS = Object.keys(REFERENCE_KINDS) as ReferenceKind[];
const ENTITIES = Object.keys(OWNERSHIP) as OwnedEntity[];
const STATES = ['open', 'closed'] as const;

export class CrossReferenceQueryDto extends PageQuery {
  /**
   * Our id: what do all systems call it?
   * @example sap-4711-F1
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(160)
  entity?: string;

  @ApiProperty({ enum: KINDS, required: false })
  @IsOptional()
  @IsIn(KINDS)
  kind?: ReferenceKind;

  /**
   * Where the number is known: a connection, a partner or a carrier's SCAC.
   * @example sap
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  system?: string;

  /**
   * The number there: what is it of ours?
   * @example "80000001"
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(160)
  value?: string;
}

/** What a system calls a thing of ours. */
export class CrossReferenceDto {
  /**
   * Our id of it.
   * @example sap-4711-F1
   */
  entity: string;

  @ApiProperty({ enum: REFERENCED_ENTITIES, example: 'fulfilment' })
  entityType: ReferencedEntity;

  @ApiProperty({ enum: KINDS, description: 'What kind of number it is.', example: 'delivery' })
  kind: ReferenceKind;

  @ApiProperty({ enum: SYSTEM_KINDS, description: 'Who gives numbers of this kind.', example: 'erp' })
  givenBy: SystemKind;

  /**
   * Where it is known by that number: a connection, a partner or a carrier's SCAC.
   * @example sap
   */
  system: string;

  /** @example "80000001" */
  value: string;

  /**
   * The instance of the process that learned of it first.
   * @example sap-4711
   */
  instanceId: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  since: string;
}

export class CrossReferencePageDto {
  @ApiProperty({ type: [CrossReferenceDto] })
  items: CrossReferenceDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class DriftQueryDto extends PageQuery {
  @ApiProperty({ enum: STATES, required: false, description: 'Both where it is left out.' })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  /**
   * The instance of the process.
   * @example sap-4711
   */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  instanceId?: string;

  @ApiProperty({ enum: ENTITIES, required: false })
  @IsOptional()
  @IsIn(ENTITIES)
  entityType?: OwnedEntity;

  /**
   * Our id of what the field is of.
   * @example sap-4711-F1
   */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(160)
  entity?: string;

  /** @example shipTo */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  field?: string;

  /**
   * The system that says something else: a connection, a partner or a carrier's SCAC.
   * @example wms
   */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  writer?: string;
}

const VALUE = {
  anyOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'null' },
  ],
};

/** A field of which a system that does not own it says something else than its owner. The owner's value stands. */
export class DriftDto {
  /** @example dr-3f1c09a2b7d4e6580c1f */
  id: string;

  /** @example sap-4711 */
  instanceId: string;

  @ApiProperty({ enum: ENTITIES, example: 'fulfilment' })
  entityType: OwnedEntity;

  /**
   * Our id of what the field is of.
   * @example sap-4711-F1
   */
  entity: string;

  /** @example warehouse */
  field: string;

  @ApiProperty({ enum: SYSTEM_KINDS, example: 'crossdock' })
  owner: SystemKind;

  @ApiPropertyOptional({
    description: 'The very system that owns it, where there could be several of its kind.',
    example: 'sap',
  })
  ownerSystem?: string;

  @ApiProperty({ ...VALUE, description: 'Null where the owner has none.', example: '4012345000016' })
  ownerValue: unknown;

  /**
   * The system that says something else.
   * @example wms
   */
  writer: string;

  @ApiProperty({ enum: SYSTEM_KINDS, example: 'wms' })
  writerKind: SystemKind;

  @ApiProperty({ ...VALUE, example: '4012345000023' })
  writerValue: unknown;

  @ApiProperty({
    enum: FOREIGN_WRITES,
    description: '`refuse`: nothing of what told it was taken; `drift`: all of it but this field.',
    example: 'drift',
  })
  foreign: ForeignWrite;

  /**
   * Id of the event that told it first, by its writer.
   * @example evt-20261124-17
   */
  eventId: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-24T08:00:00.000Z' })
  since: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Since when both say the same again. Absent while they differ.',
    example: '2026-11-24T09:30:00.000Z',
  })
  closedAt?: string;
}

export class DriftPageDto {
  @ApiProperty({ type: [DriftDto] })
  items: DriftDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
