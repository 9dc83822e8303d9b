import { Body, Controller, Delete, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint, ExpectedVersion, IfMatch } from '#platform/access';
import { ActingFor, type Actor, TakesOnBehalfOf } from '#platform/audit';
import { ClientDto } from './client.dto.js';
import { ClientCredentials } from './client-credentials.js';
import { ClientParams } from './client-params.dto.js';
import {
  EndCredentialQueryDto,
  KeyParams,
  NewSecretDto,
  NewSecretQueryDto,
  SecretDto,
  SecretParams,
} from './credential.dto.js';
import { GivenKeyDto, KeySetDto, PublicKeyDto } from './key-set.dto.js';
import { publicKeyOf, publicKeysOf } from './public-keys.js';

/** Every ETag here is the client's: its credentials are a part of it. */
@ApiTags('credentials')
@Controller('identity/v1/clients/:clientId')
export class ClientCredentialsController {
  constructor(private readonly credentials: ClientCredentials) {}

  /**
   * A second one may live beside the first, until it is in use everywhere. Under an Idempotency-Key a call whose answer was
   * lost may be made again: the same secret is the answer.
   */
  @Post('secrets')
  @TakesOnBehalfOf()
  @Endpoint({
    summary: 'Make a secret, shown once',
    scope: 'clients:write',
    etag: true,
    idempotent: 'if-keyed',
    secret: true,
    problems: ['conflict'],
  })
  createSecret(
    @ActingFor() by: Actor,
    @Param() { clientId }: ClientParams,
    @Query() rule: NewSecretQueryDto,
  ): Promise<NewSecretDto> {
    return this.credentials.createSecret({ by, id: clientId }, rule);
  }

  /** Answers when it was last used. */
  @Delete('secrets/:secretId')
  @TakesOnBehalfOf()
  @Endpoint({ summary: 'Delete a secret', scope: 'clients:write', etag: true, problems: ['conflict'] })
  deleteSecret(
    @ActingFor() by: Actor,
    @Param() { clientId, secretId }: SecretParams,
    @Query() how: EndCredentialQueryDto,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SecretDto> {
    return this.credentials.deleteSecret({ by, id: clientId, expected }, secretId, how);
  }

  /** Public keys by which the client may authenticate with private_key_jwt (RFC 7523), beside or instead of its secrets. */
  @Put('keys')
  @TakesOnBehalfOf()
  @Endpoint({ summary: 'Replace the public keys of a client', scope: 'clients:write', etag: true })
  replaceKeys(
    @ActingFor() by: Actor,
    @Param() { clientId }: ClientParams,
    @IfMatch() expected: ExpectedVersion,
    @Body() { keys }: KeySetDto,
  ): Promise<ClientDto> {
    return this.credentials.replaceKeys({ by, id: clientId, expected }, publicKeysOf(keys));
  }

  /** One key more, or another one under the `kid` of one that is there. */
  @Post('keys')
  @TakesOnBehalfOf()
  @Endpoint({
    summary: 'Register a public key of a client',
    scope: 'clients:write',
    etag: true,
    idempotent: 'if-keyed',
    problems: ['conflict'],
  })
  registerKey(
    @ActingFor() by: Actor,
    @Param() { clientId }: ClientParams,
    @Body() body: GivenKeyDto,
  ): Promise<PublicKeyDto> {
    return this.credentials.registerKey({ by, id: clientId }, publicKeyOf(body));
  }

  /** Answers when it was last used. */
  @Delete('keys/:kid')
  @TakesOnBehalfOf()
  @Endpoint({ summary: 'Delete a public key of a client', scope: 'clients:write', etag: true, problems: ['conflict'] })
  deleteKey(
    @ActingFor() by: Actor,
    @Param() { clientId, kid }: KeyParams,
    @Query() how: EndCredentialQueryDto,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<PublicKeyDto> {
    return this.credentials.deleteKey({ by, id: clientId, expected }, kid, how);
  }
}
