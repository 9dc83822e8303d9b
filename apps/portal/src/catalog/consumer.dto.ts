import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class RecordingDto {
  /** Whether shapes of the partner's calls are recorded. */
  @ApiProperty({ example: false })
  @IsBoolean()
  recorded: boolean;

  @ApiProperty({ example: 'The partner objects in its contract, annex 3' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

export class ConsumedVersionDto {
  @ApiProperty({ example: 'partner' })
  api: string;

  @ApiProperty({ example: 'v1' })
  version: string;

  @ApiProperty({ enum: ['production', 'sandbox'], example: 'production' })
  environment: 'production' | 'sandbox';

  @ApiProperty({ type: 'integer', example: 1204 })
  @ApiProperty({ type: 'integer' })
  calls: number;

  @ApiProperty({ format: 'date-time', example: '2026-11-25T08:00:00.000Z' })
  lastAt: string;
}

/** A partner that calls us, and what it uses. */
export class ConsumerDto {
  @ApiProperty({ example: '3pl-east' })
  partnerId: string;

  @ApiProperty({ example: true })
  shapesRecorded: boolean;

  @ApiProperty({ type: () => [ConsumedVersionDto] })
  uses: ConsumedVersionDto[];
}

export class ConsumerPageDto {
  @ApiProperty({ type: () => [ConsumerDto] })
  items: ConsumerDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
