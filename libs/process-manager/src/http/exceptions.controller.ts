import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { CaseRecord } from '../cases/case.store.js';
import type { CaseAction, ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import {
  ActOnExceptionDto,
  AssignExceptionDto,
  ExceptionDto,
  ExceptionPageDto,
  ExceptionQueryDto,
} from './exception.dto.js';

/** The exception cases of one process, over HTTP: the same routes for each, below its own path and scopes. */
export function exceptionsControllerOf(process: string): Type {
  @ApiTags('exceptions')
  @Controller(`${process}/v1/exceptions`)
  class ExceptionsController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    @Get()
    @Endpoint({ summary: 'Exception cases, oldest first', scope: `${process}:read` })
    async list(@Query() { state, instanceId, owner, cursor, limit }: ExceptionQueryDto): Promise<ExceptionPageDto> {
      const { items, nextCursor } = await this.manager.listCases(this.tenant, {
        limit,
        ...(state && { state }),
        ...(instanceId && { instanceId }),
        ...(owner && { owner }),
        ...(cursor && { cursor }),
      });
      return { items: items.map(toExceptionDto), nextCursor };
    }

    @Get(':id')
    @Endpoint({ summary: 'An exception case with its evidence', scope: `${process}:read` })
    async read(@Param('id') id: string): Promise<ExceptionDto> {
      const record = await this.manager.cases.get(this.tenant, id);
      if (!record) throw new ProblemError('not-found', `There is no case ${id}`);
      return toExceptionDto(record);
    }

    @Post(':id/retry')
    @HttpCode(200)
    @Endpoint({ summary: 'Try again what failed', scope: 'exceptions:write', idempotent: true, problems: ['conflict'] })
    retry(
      @Param('id') id: string,
      @Body() body: ActOnExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.act(id, 'retry', body, by);
    }

    @Post(':id/resolve')
    @HttpCode(200)
    @Endpoint({
      summary: 'Say that it was settled by hand',
      scope: 'exceptions:write',
      idempotent: true,
      problems: ['conflict'],
    })
    resolve(
      @Param('id') id: string,
      @Body() body: ActOnExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.act(id, 'resolve', body, by);
    }

    @Post(':id/abandon')
    @HttpCode(200)
    @Endpoint({
      summary: 'Give up what the case is about',
      scope: 'exceptions:write',
      idempotent: true,
      problems: ['conflict'],
    })
    abandon(
      @Param('id') id: string,
      @Body() body: ActOnExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.act(id, 'abandon', body, by);
    }

    @Post(':id/assign')
    @HttpCode(200)
    @Endpoint({
      summary: 'Give the case to a person',
      scope: 'exceptions:write',
      idempotent: true,
      problems: ['conflict'],
    })
    assign(@Param('id') id: string, @Body() { assignee }: AssignExceptionDto): Promise<ExceptionDto> {
      return this.manager.assignCase(this.tenant, id, assignee, toExceptionDto);
    }

    private act(id: string, action: CaseAction, body: ActOnExceptionDto, by: Principal): Promise<ExceptionDto> {
      return this.manager.actOnCase(this.tenant, id, { action, by: by.clientId, payload: { ...body } }, toExceptionDto);
    }
  }
  return ExceptionsController;
}

/** A case as every API of exceptions shows it. */
export function toExceptionDto(record: CaseRecord): ExceptionDto {
  const { id, instanceId, code, title, detail, owner, assignee, severity, level, actions, evidence, state } = record;
  const { openedAt, dueAt, closedAt, resolution, closedBy } = record;
  return {
    id,
    instanceId,
    code,
    title,
    detail,
    owner,
    assignee,
    severity,
    level,
    actions: [...actions],
    evidence,
    state,
    openedAt,
    dueAt,
    closedAt,
    resolution,
    closedBy,
  };
}
