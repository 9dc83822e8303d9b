import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { Database } from '#platform/persistence';
import { ClientDto, ClientPageDto, toClient, toVersionedClient } from '../../clients/client.dto.js';
import { Credentials } from '../../clients/credentials.js';
import { readPartner } from '../../registry/partner.record.js';
import { Partners } from '../../registry/partners.js';

@ApiTags('clients')
@Controller('partner-admin/v1/partners/:id/clients')
export class ClientsController {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly credentials: Credentials,
  ) {}

  /** The partner's clients, with the last use of their secrets and keys. */
  @Get()
  @Endpoint({ summary: "List a partner's clients", scope: 'partners:read' })
  @ApiOkResponse({ type: ClientPageDto })
  async listPartnerClients(@Param('id') id: string): Promise<ClientPageDto> {
    await readPartner(this.database, this.partners.enterprise, id);
    return { items: (await this.credentials.list(id)).map(toClient), nextCursor: null };
  }

  @Get(':clientId')
  @Endpoint({ summary: "Read a partner's client", scope: 'partners:read', etag: true })
  @ApiOkResponse({ type: ClientDto })
  async readPartnerClient(@Param('id') id: string, @Param('clientId') clientId: string): Promise<ClientDto> {
    return toVersionedClient(await this.credentials.read(id, clientId));
  }

  /**
   * For a secret that got out: all tokens that the client holds end with it, on every replica within five seconds. The last
   * one goes too: make the partner another one then, by the authorization server's API, since the first is fetched but once.
   */
  @Delete(':clientId/secrets/:secretId')
  @HttpCode(204)
  @Endpoint({ summary: "Delete a secret of a partner's client", scope: 'partners:write', etag: true })
  @ApiNoContentResponse()
  async deletePartnerSecret(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('clientId') clientId: string,
    @Param('secretId') secretId: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    const client = await this.credentials.read(id, clientId);
    const ended = { client, actor: actorOf(principal), expected, revokeTokens: true, keepLast: false };
    await this.credentials.deleteSecret(ended, secretId);
  }
}
