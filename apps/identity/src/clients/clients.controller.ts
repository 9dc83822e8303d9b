import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Endpoint, ExpectedVersion, IfMatchUnlessNew } from '#platform/access';
import { ActingFor, type Actor, TakesOnBehalfOf } from '#platform/audit';
import { keysAt, pageOf } from '#platform/query';
import { ClientDto, ClientPageDto, ClientQueryDto, PutClientDto } from './client.dto.js';
import { ClientParams } from './client-params.dto.js';
import { noClient, PartnerClientReader } from './partner-client.reader.js';
import { PartnerClients } from './partner-clients.js';

const CLIENT_ID = /^[\x21-\x7e]+$/;

/** For operators and our own apps. Clients that are not a partner's are neither told of nor changed here. */
@ApiTags('clients')
@Controller('identity/v1/clients')
export class ClientsController {
  constructor(
    private readonly reader: PartnerClientReader,
    private readonly clients: PartnerClients,
  ) {}

  @Get()
  @Endpoint({ summary: 'List the clients of partners', scope: 'clients:read' })
  async list(@Query() { partnerId, cursor, limit }: ClientQueryDto): Promise<ClientPageDto> {
    const [after] = keysAt(cursor, CLIENT_ID) ?? [];
    const found = await this.reader.list({
      ...(partnerId !== undefined && { partnerId }),
      ...(after !== undefined && { after }),
      limit: limit + 1,
    });
    return pageOf(found, limit, ({ id }) => [id]);
  }

  @Get(':clientId')
  @Endpoint({ summary: 'Read a client', scope: 'clients:read', etag: true })
  async read(@Param() { clientId }: ClientParams): Promise<ClientDto> {
    const client = await this.reader.find(clientId);
    if (!client) throw noClient(clientId);
    return client;
  }

  /**
   * Makes a client without credentials, or changes one: then If-Match is asked for. Its partner and its environment stay.
   * A change of kind ends the tokens that it has.
   */
  @Put(':clientId')
  @TakesOnBehalfOf()
  @Endpoint({ summary: 'Make or change a client', scope: 'clients:write', etag: true, problems: ['conflict'] })
  @ApiOkResponse({ type: ClientDto, description: 'Changed.' })
  @ApiCreatedResponse({ type: ClientDto, description: 'Made.' })
  async put(
    @ActingFor() by: Actor,
    @Param() { clientId }: ClientParams,
    @IfMatchUnlessNew() expected: ExpectedVersion | undefined,
    @Body() body: PutClientDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientDto> {
    const { client, made } = await this.clients.put({ by, id: clientId, ...(expected && { expected }) }, body);
    reply.status(made ? 201 : 200);
    return client;
  }

  /** It gets no token, and none that it has is taken, on any replica within five seconds. Again changes nothing. */
  @Post(':clientId/suspend')
  @TakesOnBehalfOf()
  @HttpCode(200)
  @Endpoint({ summary: 'Suspend a client', scope: 'clients:write', etag: true })
  suspend(@ActingFor() by: Actor, @Param() { clientId }: ClientParams): Promise<ClientDto> {
    return this.clients.suspend({ by, id: clientId });
  }

  @Post(':clientId/resume')
  @TakesOnBehalfOf()
  @HttpCode(200)
  @Endpoint({ summary: 'Resume a suspended client', scope: 'clients:write', etag: true })
  resume(@ActingFor() by: Actor, @Param() { clientId }: ClientParams): Promise<ClientDto> {
    return this.clients.resume({ by, id: clientId });
  }

  /** Tokens issued until now are no longer taken, on any replica within five seconds. The client may get new ones. */
  @Post(':clientId/revoke-tokens')
  @TakesOnBehalfOf()
  @HttpCode(200)
  @Endpoint({ summary: 'Revoke the tokens of a client', scope: 'clients:write', etag: true })
  revokeTokens(@ActingFor() by: Actor, @Param() { clientId }: ClientParams): Promise<ClientDto> {
    return this.clients.revokeTokens({ by, id: clientId });
  }
}
