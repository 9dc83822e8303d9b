import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { clock } from '#platform/clock';
import { type ScheduledKey, stateOf } from './key-schedule.js';
import { SigningKeyDto, SigningKeyPageDto, SigningKeyParams } from './signing-key.dto.js';
import { type SigningKey, SigningKeyStore } from './signing-key.store.js';

/** For operators: who can change what signs can be anybody. */
@ApiTags('signing-keys')
@Controller('identity/v1/signing-keys')
export class SigningKeysController {
  constructor(private readonly keys: SigningKeyStore) {}

  @Get()
  @Endpoint({ summary: 'List the keys whose tokens are taken', scope: 'signing-keys:read' })
  list(): SigningKeyPageDto {
    const keys = this.keys.published();
    return { items: keys.map((key) => toDto(key, keys)), nextCursor: null };
  }

  /**
   * Publishes a new key, which signs a minute later. The old one stays published until every token that it signed has
   * ended. While a rotation is under way, its key is the answer and nothing changes.
   */
  @Post('rotate')
  @HttpCode(200)
  @Endpoint({ summary: 'Rotate the signing key', scope: 'signing-keys:write' })
  async rotateSigningKey(@CurrentPrincipal() by: Principal): Promise<SigningKeyDto> {
    const key = await this.keys.rotate(actorOf(by));
    return toDto(key, this.keys.published());
  }

  /**
   * For a key that got out. It leaves the published keys, and no token by it is taken, on any replica within five seconds:
   * those who hold one get another. Where it signed, another signs at once. Again changes nothing.
   */
  @Post(':kid/end')
  @HttpCode(200)
  @Endpoint({ summary: 'End a signing key now', scope: 'signing-keys:write' })
  async endSigningKey(@CurrentPrincipal() by: Principal, @Param() { kid }: SigningKeyParams): Promise<SigningKeyDto> {
    const key = await this.keys.end(kid, actorOf(by));
    return toDto(key, this.keys.published());
  }
}

function toDto(key: SigningKey, keys: readonly ScheduledKey[]): SigningKeyDto {
  return {
    kid: key.kid,
    state: stateOf(key, keys, clock.now()),
    createdAt: new Date(key.createdAt).toISOString(),
    signsFrom: new Date(key.signsFrom).toISOString(),
    ...(key.withdrawsAt && { withdrawsAt: new Date(key.withdrawsAt).toISOString() }),
  };
}
