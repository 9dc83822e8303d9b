import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeNull } from '#platform/query';
import { TYPE_PATTERN } from '../../events/event-types.js';

/** Every member that is given must hold. */
export class WebhookFilterDto {
  @ApiProperty({ required: false, example: 'sap-1000' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  subjectPrefix?: string;

  @ApiProperty({ required: false, example: 'sap-1000' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  orderPrefix?: string;

  /** GLNs of warehouses that you operate. */
  @ApiProperty({ required: false, type: [String], example: ['4012345000016'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Matches(/^[0-9]{13}$/, { each: true })
  warehouses?: string[];
}

export class NewWebhookDto {
  /** Where events are posted to: https and on the public Internet. */
  @ApiProperty({ example: 'https://hooks.example.com/crossdock', minLength: 1, maxLength: 2_000 })
  @IsString()
  @Length(1, 2_000)
  url: string;

  /** Types of events, such as `crossdock.pick.short.v1`; a family ends in `*` (`crossdock.fulfilment.*`), `*` alone is all of yours. */
  @ApiProperty({ type: [String], example: ['*'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(TYPE_PATTERN, { each: true })
  types: string[];

  @ApiProperty({ required: false, type: () => WebhookFilterDto, example: { orderPrefix: 'sap-1000' } })
  @IsOptional()
  @ValidateNested()
  @Type(() => WebhookFilterDto)
  filter?: WebhookFilterDto;

  @ApiProperty({ required: false, example: 'Dispatch of the east site' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  description?: string;

  @ApiProperty({ required: false, default: true })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;
}

export class WebhookChangeDto extends PartialType(OmitType(NewWebhookDto, ['enabled', 'description'] as const)) {
  /** Null takes it away. */
  @MayBeNull()
  @ApiProperty({ type: String, required: false, nullable: true, example: 'Dispatch of the east site' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  description?: string | null;
}

export class EnableWebhookDto {
  /** `where-it-stopped`: what happened meanwhile follows first, in order. `now`: it is left in the feed, to be replayed. */
  @ApiProperty({ required: false, enum: ['where-it-stopped', 'now'], default: 'where-it-stopped' })
  @IsOptional()
  @IsIn(['where-it-stopped', 'now'])
  from: 'where-it-stopped' | 'now' = 'where-it-stopped';
}

export class RotateSecretDto {
  /** How long the secret of now signs beside the new one. */
  @ApiProperty({ type: 'integer', required: false, minimum: 0, maximum: 604_800, default: 86_400 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(604_800)
  overlapSeconds: number = 86_400;
}

export class WebhookDto {
  @ApiProperty({ example: 'wh_3q2-8c1fV0m6QyJxkTzW' })
  id: string;

  @ApiProperty({ example: 'https://hooks.example.com/crossdock' })
  url: string;

  @ApiProperty({ type: [String], example: ['crossdock.fulfilment.*'] })
  types: string[];

  @ApiProperty({ type: () => WebhookFilterDto, example: {} })
  filter: WebhookFilterDto;

  @ApiProperty({ required: false, example: 'Goods-out terminal' })
  description?: string;

  @ApiProperty({ enum: ['enabled', 'disabled'], example: 'enabled' })
  status: string;

  /**
   * `gone`: the endpoint answered 410. `sustained-failure`: it took nothing for five days. Absent of a webhook that is
   * disabled: the operator did it.
   */
  @ApiProperty({ required: false, enum: ['by-partner', 'gone', 'sustained-failure'] })
  disabledReason?: string;

  @ApiProperty({ required: false, example: '2026-11-25T08:00:00.000Z' })
  disabledAt?: string;

  /** While the secret rotates: until then both secrets sign. */
  @ApiProperty({ required: false, example: '2026-11-26T08:00:00.000Z' })
  previousSecretUntil?: string;

  /** Nothing could be delivered since then, and attempts went on failing. */
  @ApiProperty({ required: false, example: '2026-11-24T08:00:00.000Z' })
  failingSince?: string;

  @ApiProperty({ example: '2026-11-24T08:00:00.000Z' })
  createdAt: string;

  /** Counts up with every change; its ETags begin with it, and an If-Match of it alone will do. */
  @ApiProperty({ type: 'integer', example: 1 })
  version: number;
}

export class WebhookWithSecretDto extends WebhookDto {
  /** Signs what is sent (Standard Webhooks, HMAC-SHA256). Keep it: it is not shown again. */
  @ApiProperty({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' })
  secret: string;
}

export class WebhookPageDto {
  @ApiProperty({ type: () => [WebhookDto] })
  items: WebhookDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
