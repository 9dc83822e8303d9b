import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { ClientDto, ClientPageDto, PublicKeyInfoDto, toClient, toVersionedClient } from '../clients/client.dto.js';
import { Credentials } from '../clients/credentials.js';
import { Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';
import { EndCredentialQuery, NewSecretDto, PublicKeyDto } from './credential.dto.js';

@ApiTags('account')
@Controller(inEveryVersion('credentials'))
export class CredentialsController {
  constructor(
    private readonly credentials: Credentials,
    private readonly partners: Partners,
  ) {}

  /** Your clients, with the last use of their secrets and keys. */
  @Get()
  @Endpoint({ summary: 'List your credentials', scope: 'account:read' })
  @ApiOkResponse({ type: ClientPageDto })
  async listCredentials(@CurrentPrincipal() principal: Principal): Promise<ClientPageDto> {
    const clients = await this.credentials.list(this.partners.of(principal).id);
    return { items: clients.map(toClient), nextCursor: null };
  }

  @Get(':clientId')
  @Endpoint({ summary: 'Read the credentials of a client', scope: 'account:read', etag: true })
  @ApiOkResponse({ type: ClientDto })
  async readCredential(
    @CurrentPrincipal() principal: Principal,
    @Param('clientId') clientId: string,
  ): Promise<ClientDto> {
    return toVersionedClient(await this.credentials.read(this.partners.of(principal).id, clientId));
  }

  /**
   * A second secret beside the first: bring it into use, then delete the old one. After your approval your sandbox
   * credentials fetch the first secret of your production client here.
   */
  @Post(':clientId/secrets')
  @Endpoint({
    summary: 'Create a secret',
    scope: 'account:write',
    idempotent: 'elsewhere',
    secret: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: NewSecretDto })
  createSecret(@CurrentPrincipal() principal: Principal, @Param('clientId') clientId: string): Promise<NewSecretDto> {
    return this.credentials.createSecret(principal, clientId);
  }

  /**
   * Not the last one, unless a key is left. Tokens that were got with it end by themselves within ten minutes, or at once
   * where you ask for it.
   */
  @Delete(':clientId/secrets/:secretId')
  @HttpCode(204)
  @Endpoint({ summary: 'Delete a secret', scope: 'account:write', etag: true, problems: ['conflict'] })
  @ApiNoContentResponse()
  async deleteSecret(
    @CurrentPrincipal() principal: Principal,
    @Param('clientId') clientId: string,
    @Param('secretId') secretId: string,
    @Query() { revokeTokens }: EndCredentialQuery,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    const client = await this.credentials.own(principal, clientId);
    await this.credentials.deleteSecret(
      { client, actor: actorOf(principal), expected, revokeTokens, keepLast: true },
      secretId,
    );
  }

  /** From then on an assertion signed with the key (private_key_jwt) is as good as a secret. */
  @Post(':clientId/keys')
  @Endpoint({
    summary: 'Register a public key',
    scope: 'account:write',
    idempotent: 'elsewhere',
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: PublicKeyInfoDto })
  async registerKey(
    @CurrentPrincipal() principal: Principal,
    @Param('clientId') clientId: string,
    @Body() body: PublicKeyDto,
  ): Promise<PublicKeyInfoDto> {
    const { kty, crv, kid, x, y } = body;
    return this.credentials.registerKey(principal, clientId, { kty, crv, kid, x, y });
  }

  @Delete(':clientId/keys/:kid')
  @HttpCode(204)
  @Endpoint({ summary: 'Delete a public key', scope: 'account:write', etag: true, problems: ['conflict'] })
  @ApiNoContentResponse()
  async deleteKey(
    @CurrentPrincipal() principal: Principal,
    @Param('clientId') clientId: string,
    @Param('kid') kid: string,
    @Query() { revokeTokens }: EndCredentialQuery,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    const client = await this.credentials.own(principal, clientId);
    await this.credentials.deleteKey(
      { client, actor: actorOf(principal), expected, revokeTokens, keepLast: true },
      kid,
    );
  }
}
