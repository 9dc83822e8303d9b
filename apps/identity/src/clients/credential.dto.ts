import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsUUID, Matches } from 'class-validator';
import { Flag } from '#platform/query';
import { ClientParams } from './client-params.dto.js';
import { KID } from './key-set.dto.js';

export class SecretParams extends ClientParams {
  /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
  @IsUUID()
  secretId: string;
}

export class KeyParams extends ClientParams {
  /** @example 2026-11 */
  @ApiProperty({ pattern: KID.source })
  @Matches(KID)
  kid: string;
}

export class NewSecretQueryDto {
  /** Refused with `conflict` where the client has or ever had a secret, or has a key. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @Flag()
  @IsBoolean()
  onlyFirst: boolean = false;
}

export class EndCredentialQueryDto {
  /** All tokens that the client holds end with the secret or key: tokens do not say by which one they were got. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @Flag()
  @IsBoolean()
  revokeTokens: boolean = false;

  /** Refused with `conflict` where the client would have no secret and no key left. */
  @ApiProperty({ type: Boolean, required: false, default: false })
  @Flag()
  @IsBoolean()
  keepLast: boolean = false;
}

export class SecretDto {
  /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
  id: string;

  /** @example 2026-11-24T08:00:00.000Z */
  createdAt: string;

  /**
   * To the minute; absent when no token was ever got by it.
   * @example 2026-11-25T08:00:00.000Z
   */
  lastUsedAt?: string;

  /**
   * Its last characters.
   * @example x7Qk
   */
  hint?: string;
}

export class NewSecretDto {
  /** @example 5b1f0f0e-6a0c-4d5b-8a61-6d1f3a2f7c11 */
  id: string;

  /**
   * Shown here and never again.
   * @example Vb3kPq0mJ2yT8sWnR5uX1zA6cE9gH4iLoD7fKxN0x7Qk
   */
  secret: string;

  /** @example x7Qk */
  hint: string;

  /** @example 2026-11-24T08:00:00.000Z */
  createdAt: string;
}
