import { Body, Controller, Delete, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal, withVersion } from '#platform/access';
import { ClientDto } from './client.dto.js';
import { ClientCredentials } from './client-credentials.js';
import { ClientParams } from './client-params.dto.js';
import { KeySetDto } from './key-set.dto.js';
import { publicKeysOf } from './public-keys.js';
import { DeleteSecretQueryDto, NewSecretDto, SecretDto, SecretParams } from './secret.dto.js';

/** Every ETag here is the client's: its credentials are a part of it. */
@ApiTags('credentials')
@Controller('identity/v1/clients/:clientId')
export class ClientCredentialsController {
  constructor(private readonly credentials: ClientCredentials) {}

  /**
   * A second one may live beside the first, until it is in use everywhere. Takes no Idempotency-Key, because an answer
   * that is kept would keep the secret: when the answer was lost, delete the secret that nobody knows and ask again.
   */
  @Post('secrets')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'Make a secret, shown once', scope: 'clients:write', etag: true, problems: ['conflict'] })
  async createSecret(@CurrentPrincipal() by: Principal, @Param() { clientId }: ClientParams): Promise<NewSecretDto> {
    const { secret, client } = await this.credentials.createSecret({ by, id: clientId });
    return withVersion(secret, client.version);
  }

  /** Answers when it was last used. */
  @Delete('secrets/:secretId')
  @Endpoint({ summary: 'Delete a secret', scope: 'clients:write', etag: true })
  async deleteSecret(
    @CurrentPrincipal() by: Principal,
    @Param() { clientId, secretId }: SecretParams,
    @Query() { revokeTokens }: DeleteSecretQueryDto,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SecretDto> {
    const change = { by, id: clientId, expected };
    const { secret, client } = await this.credentials.deleteSecret(change, secretId, { revokeTokens });
    return withVersion(secret, client.version);
  }

  /** Public keys by which the client may authenticate with private_key_jwt (RFC 7523), beside or instead of its secrets. */
  @Put('keys')
  @Endpoint({ summary: 'Replace the public keys of a client', scope: 'clients:write', etag: true })
  replaceKeys(
    @CurrentPrincipal() by: Principal,
    @Param() { clientId }: ClientParams,
    @IfMatch() expected: ExpectedVersion,
    @Body() { keys }: KeySetDto,
  ): Promise<ClientDto> {
    return this.credentials.replaceKeys({ by, id: clientId, expected }, publicKeysOf(keys));
  }
}
