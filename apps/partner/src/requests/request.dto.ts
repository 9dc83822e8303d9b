import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { PeriodQuery, WholeNumber } from '#platform/query';
import type { LoggedRequest } from '#platform/request-log';

/** A body that was refused may have been anything. */
const ANY_JSON = [
  { type: 'object', additionalProperties: true },
  { type: 'array', items: {} },
  { type: 'string' },
  { type: 'number' },
  { type: 'boolean' },
];

export class RequestListQuery extends PeriodQuery {
  @ApiProperty({ type: 'integer', required: false, example: 422 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(100)
  @Max(599)
  status?: number;

  /** As the entries tell it. */
  @ApiProperty({ required: false, example: '/partner/v1/fulfilments/:id/confirmations' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  route?: string;

  /** Problem code. */
  @ApiProperty({ required: false, example: 'validation-failed' })
  @IsOptional()
  @Matches(/^[a-z-]{1,60}$/)
  problem?: string;

  @ApiProperty({ required: false, example: '4bf92f3577b34da6a3ce929d0e0e4736' })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  correlationId?: string;

  @ApiProperty({ enum: ['production', 'sandbox'], required: false })
  @IsOptional()
  @IsIn(['production', 'sandbox'])
  environment?: 'production' | 'sandbox';

  /** Calls of systems, or of people who are signed in at the portal; of both when absent. */
  @ApiProperty({ enum: ['systems', 'people'], required: false })
  @IsOptional()
  @IsIn(['systems', 'people'])
  by?: 'systems' | 'people';
}

export class PartnerRequestListQuery extends RequestListQuery {
  @ApiProperty({ required: false, example: '3pl-east' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  partnerId?: string;
}

/** One call as the log keeps it for 30 days. */
export class RequestDto {
  /** When it arrived. */
  @ApiProperty({ example: '2026-11-25T09:00:00.000Z' })
  at: string;

  @ApiProperty({ required: false, example: '3pl-east' })
  partnerId?: string;

  @ApiProperty({ required: false, example: 'partner-3pl-east' })
  clientId?: string;

  /** User name of who called by hand, at the portal; absent for a system. */
  @ApiProperty({ required: false, example: 'mia' })
  person?: string;

  @ApiProperty({ enum: ['production', 'sandbox'], required: false })
  environment?: string;

  @ApiProperty({ example: 'POST' })
  method: string;

  @ApiProperty({ example: '/partner/v1/fulfilments/:id/confirmations' })
  route: string;

  @ApiProperty({ example: '/partner/v1/fulfilments/sap-10000001-F1/confirmations' })
  path: string;

  @ApiProperty({ type: 'integer', example: 422 })
  status: number;

  @ApiProperty({ required: false, example: 'validation-failed' })
  problem?: string;

  @ApiProperty({ example: 12.5 })
  latencyMs: number;

  @ApiProperty({ example: '4bf92f3577b34da6a3ce929d0e0e4736' })
  correlationId: string;

  @ApiProperty({ required: false, example: '"8e03978e-40d5-43e8-bc93-6894a57f9324"' })
  idempotencyKey?: string;

  /** The answer was one given before under this Idempotency-Key. */
  @ApiProperty({ example: false })
  replayed: boolean;

  /** Secrets and persons redacted; a large body is told by its size and beginning. */
  @ApiProperty({ oneOf: [...ANY_JSON], example: { kind: 'picked' } })
  requestBody?: unknown;

  @ApiProperty({ oneOf: [...ANY_JSON], example: { status: 422 } })
  responseBody?: unknown;
}

export class RequestPageDto {
  @ApiProperty({ type: () => [RequestDto] })
  items: RequestDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export const toRequest = ({ id: _, at, ...rest }: LoggedRequest): RequestDto => ({ at: at.toISOString(), ...rest });
