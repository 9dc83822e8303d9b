import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import type { KeyState } from './key-schedule.js';

const STATES: readonly KeyState[] = ['pending', 'signing', 'retiring', 'withdrawn'];

export class SigningKeyParams {
  /** @example 0f5b5f0e-2d3b-4a55-9a0c-0a7e6d1b2c3d */
  @IsUUID()
  kid: string;
}

export class SigningKeyDto {
  /** @example 0f5b5f0e-2d3b-4a55-9a0c-0a7e6d1b2c3d */
  kid: string;

  /** `pending`: published, does not sign yet. `retiring`: signs no more, its tokens still count. */
  @ApiProperty({ enum: STATES, example: 'signing' })
  state: KeyState;

  /** @example 2026-11-25T08:00:00.000Z */
  createdAt: string;

  /** @example 2026-11-25T08:01:00.000Z */
  signsFrom: string;

  /**
   * Tokens that it signed are no longer taken from then on; absent as long as it has no successor. Of a key that was ended
   * it is when the key was made: none of its tokens is taken.
   * @example 2027-02-23T08:12:00.000Z
   */
  withdrawsAt?: string;
}

export class SigningKeyPageDto {
  @ApiProperty({ type: [SigningKeyDto] })
  items: SigningKeyDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
