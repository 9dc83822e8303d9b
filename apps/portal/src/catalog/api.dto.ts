import { ApiProperty } from '@nestjs/swagger';
import { ROUTE_CLASSES, type RouteClass } from '#platform/config';
import { PoliciesDto } from './policies.dto.js';

export class LifecycleDto {
  /** Calendar day of its release. */
  @ApiProperty({ required: false, example: '2026-11-24' })
  released?: string;

  @ApiProperty({ required: false, format: 'date-time', example: '2027-03-31T23:59:59Z' })
  deprecated?: string;

  @ApiProperty({ required: false, format: 'date-time', example: '2027-09-30T23:59:59Z' })
  sunset?: string;

  @ApiProperty({ required: false, example: 'v2' })
  successor?: string;

  @ApiProperty({ required: false, example: '/portal/guides/migrate-partner-v1-to-v2' })
  migrationGuide?: string;
}

export class OperationDto {
  @ApiProperty({ example: 'listFulfilments' })
  id: string;

  @ApiProperty({ example: 'GET' })
  method: string;

  @ApiProperty({ example: '/partner/v1/fulfilments' })
  path: string;

  @ApiProperty({ example: 'Fulfilments of the warehouses that you operate, oldest first.' })
  summary: string;

  /** Absent when anybody may call it. */
  @ApiProperty({ required: false, example: 'fulfilments:read' })
  scope?: string;

  /** Which quotas of a partner's plan count a call: those of this class, and those of every class. Absent where none does. */
  @ApiProperty({ enum: ROUTE_CLASSES, required: false, example: 'read' })
  countsAs?: RouteClass;
  @ApiProperty({ type: () => PoliciesDto })
  policies: PoliciesDto;
}

/** What an API runs from. */
export class BuildDto {
  /** Of the product. */
  @ApiProperty({ example: '0.1.0' })
  version: string;

  /** Absent where it was built from a copy without its history. */
  @ApiProperty({ required: false, example: 'dda947ea0c1f4f6d8f3c2a7b9e5d1c0a4b6e8f12' })
  commit?: string;

  /** It was built from more than that commit. */
  @ApiProperty({ required: false, example: false })
  changed?: boolean;
}

/** One version of one API, as it runs. */
export class ApiVersionDto {
  @ApiProperty({ example: 'partner' })
  name: string;

  @ApiProperty({ example: 'v1' })
  version: string;

  @ApiProperty({ example: 'Partner API' })
  title: string;

  @ApiProperty({ example: 'For 3PLs, carriers, suppliers and customer portals.' })
  description: string;

  @ApiProperty({ enum: ['system', 'process', 'partner', 'platform'], example: 'partner' })
  layer: string;

  /** Team that answers for it. */
  @ApiProperty({ example: 'partner-integration' })
  owner: string;

  @ApiProperty({ type: () => LifecycleDto })
  lifecycle: LifecycleDto;

  /** Absent where it tells nothing of that. */
  @ApiProperty({ required: false, type: () => BuildDto })
  build?: BuildDto;

  /** Where its contract is served. */
  @ApiProperty({ format: 'uri', example: 'https://crossdock.example/openapi/partner/v1.json' })
  contract: string;

  /** CloudEvents types that it tells, by its own word or by that of the systems and partners it speaks for. */
  @ApiProperty({ type: [String], example: ['crossdock.fulfilment.accepted.v1'] })
  emits: string[];

  /** CloudEvents types that it acts on. */
  @ApiProperty({ type: [String], example: ['crossdock.fulfilment.released.v1'] })
  consumes: string[];

  @ApiProperty({ type: () => [OperationDto] })
  operations: OperationDto[];
}

export class ApiPageDto {
  @ApiProperty({ type: () => [ApiVersionDto] })
  items: ApiVersionDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
