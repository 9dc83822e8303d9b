import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { type Life, statesOf } from '#canonical';
import { IsIso4217, IsNumberTo, IsWholeIfCounted } from '#canonical/dto';

// Partners build against these: their bounds and words are published with v1 and do not follow the canonical form.

/** Where something stands in its life. Not an enum: a word more would break whoever generates code from the contract. */
export const StateOf = <S extends string>(life: Life<S>, example: S): PropertyDecorator =>
  ApiProperty({
    description: `One of ${statesOf(life)
      .map((state) => `\`${state}\``)
      .join(', ')}; others may come.`,
    example,
  });

export class QuantityDto {
  /** Amount in `unit`, at most six decimals; whole where the unit counts things (EA, CS, CT, PL …). */
  @ApiProperty({ example: 10, minimum: 0 })
  @IsNumberTo(6)
  @Min(0)
  @Max(1_000_000_000)
  @IsWholeIfCounted()
  value: number;

  /** UN/ECE Recommendation 20 code. */
  @ApiProperty({ example: 'EA' })
  @Matches(/^[0-9A-Z]{1,3}$/)
  unit: string;
}

export class MoneyDto {
  @ApiProperty({
    type: 'integer',
    description: 'In minor units of the currency (ISO 4217): 12500 with EUR is 125.00 EUR. Signed.',
    minimum: -1_000_000_000_000,
    example: 12_500,
  })
  @IsInt()
  @Min(-1_000_000_000_000)
  @Max(1_000_000_000_000)
  amount: number;

  /** ISO 4217. */
  @ApiProperty({ example: 'EUR' })
  @Matches(/^[A-Z]{3}$/)
  @IsIso4217()
  currency: string;
}

/** What every confirmation and report is answered with: it is recorded and cannot be lost. */
export class ReceiptDto {
  /** Id of the recorded fact. */
  @ApiProperty({ example: '3pl-east:8e0c…' })
  @IsString()
  id: string;

  @ApiProperty({ example: 'accepted', enum: ['accepted'] })
  status: 'accepted';

  /** When Crossdock received it, UTC. */
  @ApiProperty({ example: '2026-11-24T08:00:00.000Z' })
  receivedAt: string;

  /** When it happened by your clock, if you told. */
  @ApiProperty({ example: '2026-11-24T09:00:00+01:00', required: false })
  @IsOptional()
  occurredAt?: string;
}
