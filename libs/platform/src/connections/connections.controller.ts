import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '../access/index.js';
import type { SystemKind } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { keysAt, PageQuery, pageOf } from '../query/index.js';
import { ConnectionActs } from './connection.acts.js';
import { ConnectionTests } from './connection.checks.js';
import {
  ConnectionChangeDto,
  ConnectionDto,
  ConnectionPageDto,
  ConnectionTestDto,
  NewConnectionDto,
} from './connection.dto.js';
import { CONNECTION_KIND, type ConnectionKind } from './connection.kind.js';
import { toConnection, toGivenConnection } from './connection.mapper.js';
import type { AddedConnection } from './connection.record.js';
import { CurrentLandscape } from './current-landscape.js';

const ID = /^[a-z0-9-]{1,40}$/;

/** The connections of an API's kind of systems, for operators. */
export function connectionsControllerOf(kind: SystemKind): Type {
  @ApiTags('connections')
  @Controller(`${kind}/v1/connections`)
  class ConnectionsController {
    constructor(
      private readonly acts: ConnectionActs,
      private readonly tests: ConnectionTests,
      private readonly landscape: CurrentLandscape,
      @Inject(CONNECTION_KIND) private readonly of: ConnectionKind,
    ) {}

    /** By id: those of the landscape file, and those that were added at run time. */
    @Get()
    @Endpoint({ summary: 'List connections', scope: 'connections:read' })
    @ApiOkResponse({ type: ConnectionPageDto })
    listConnections(@Query() { cursor, limit }: PageQuery): ConnectionPageDto {
      const [after = ''] = keysAt(cursor, ID) ?? [];
      const rows = this.all().filter(({ id }) => id > after);
      return pageOf(rows.slice(0, limit + 1), limit, ({ id }) => [id]);
    }

    /** Connects a system at run time: every replica has it within about a second. Its address has to be on the list of what may be connected. */
    @Post()
    @Endpoint({
      summary: 'Add a connection',
      scope: 'connections:write',
      idempotent: true,
      etag: true,
      problems: ['conflict'],
    })
    @ApiCreatedResponse({ type: ConnectionDto })
    addConnection(
      @CurrentPrincipal() principal: Principal,
      @Body() { id, vendor, baseUrl, credentials, options, warehouses, suppliers, silentAfterMs }: NewConnectionDto,
    ): Promise<ConnectionDto> {
      const wanted = {
        ...{ id, vendor, baseUrl, options: options ?? {} },
        ...{ warehouses: warehouses ?? {}, suppliers: suppliers ?? {}, silentAfterMs: silentAfterMs ?? null },
      };
      return this.acts.add(principal, wanted, credentials, toConnection);
    }

    @Get(':id')
    @Endpoint({ summary: 'Read a connection', scope: 'connections:read', etag: true })
    @ApiOkResponse({ type: ConnectionDto })
    readConnection(@Param('id') id: string): ConnectionDto {
      const found = this.all().find((each) => each.id === id);
      if (!found) throw new ProblemError('not-found', `There is no connection ${id}`);
      return found;
    }

    /**
     * Changes what is named. Calls under way end as they began, the next ones go by what it is then. Another address asks for
     * the credentials anew; those of the landscape file are changed there.
     */
    @Patch(':id')
    @Endpoint({ summary: 'Change a connection', scope: 'connections:write', etag: true, problems: ['conflict'] })
    @ApiOkResponse({ type: ConnectionDto })
    async changeConnection(
      @CurrentPrincipal() principal: Principal,
      @Param('id') id: string,
      @IfMatch() expected: ExpectedVersion,
      @Body() { baseUrl, credentials, options, warehouses, suppliers, silentAfterMs }: ConnectionChangeDto,
    ): Promise<ConnectionDto> {
      const change = {
        ...(baseUrl !== undefined && { baseUrl }),
        ...(credentials && { credentials }),
        ...(options && { options }),
        ...(warehouses && { warehouses }),
        ...(suppliers && { suppliers }),
        ...(silentAfterMs !== undefined && { silentAfterMs }),
      };
      return this.told(await this.acts.change(principal, id, expected, change));
    }

    /** Takes a system away, unless something waits for it. Its credentials are forgotten; its id is not used again. */
    @Delete(':id')
    @HttpCode(204)
    @Endpoint({ summary: 'Remove a connection', scope: 'connections:write', etag: true, problems: ['conflict'] })
    @ApiNoContentResponse()
    async removeConnection(
      @CurrentPrincipal() principal: Principal,
      @Param('id') id: string,
      @IfMatch() expected: ExpectedVersion,
    ): Promise<void> {
      await this.acts.remove(principal, id, expected);
    }

    /** Tries the connection step by step and says in plain words what works. Reads one thing, and changes nothing. */
    @Post(':id/test')
    @HttpCode(200)
    @Endpoint({ summary: 'Test a connection', scope: 'connections:write' })
    @ApiOkResponse({ type: ConnectionTestDto })
    async testConnection(
      @CurrentPrincipal() principal: Principal,
      @Param('id') id: string,
    ): Promise<ConnectionTestDto> {
      const checks = await this.tests.run(principal, id);
      return { works: checks.every(({ outcome }) => outcome === 'passed'), checks: [...checks] };
    }

    private all(): ConnectionDto[] {
      const { adapters } = this.of;
      const given = this.landscape.given(kind).map((each) => {
        const secrets = adapters.find(({ id }) => id === each.vendor)?.secrets ?? [];
        return toGivenConnection(each, secrets, this.landscape.file);
      });
      const added = this.landscape.added(kind).map((each) => this.told(each));
      return [...given, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
    }

    private told(added: AddedConnection): ConnectionDto {
      return toConnection(added, this.of.systems.troubleOf(added.id));
    }
  }
  return ConnectionsController;
}
