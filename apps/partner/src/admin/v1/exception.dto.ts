import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#platform/query';

const STATES = ['open', 'resolved', 'abandoned'] as const;

export class WebhookExceptionQuery extends PageQuery {
  @ApiProperty({ required: false, enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  /** Whose webhooks. */
  @ApiProperty({ required: false, example: '3pl-east' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  partnerId?: string;

  /** The webhook. */
  @ApiProperty({ required: false, example: 'wh_k2Zc5yqYB0v1s9Qn4wXe' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  instanceId?: string;
}

export class NoteDto {
  /** Why, for whoever reads the case later. */
  @ApiProperty({ required: false, example: 'Their gateway is repaired' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string;
}

export class AbandonExceptionDto {
  /** Why the partner is never told. */
  @ApiProperty({ example: 'The order was cancelled by telephone' })
  @IsString()
  @Length(1, 500)
  note: string;
}
