import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type CaseAction, type CaseRecord, type ProcessManager, processManagerOf } from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { DEFAULT_LIMIT, paged } from '../paging.js';
import {
  ActOnExceptionDto,
  AssignExceptionDto,
  ExceptionDto,
  ExceptionPageDto,
  ExceptionQueryDto,
} from './exception.dto.js';

@ApiTags('exceptions')
@Controller('order-to-ship/v1/exceptions')
export class ExceptionsController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  @Get()
  @Endpoint({ summary: 'Exception cases, oldest first', scope: 'order-to-ship:read' })
  async list(
    @Query() { state, instanceId, owner, cursor, limit = DEFAULT_LIMIT }: ExceptionQueryDto,
  ): Promise<ExceptionPageDto> {
    const { items, nextCursor } = await paged(() =>
      this.manager.listCases(this.tenant, {
        limit,
        ...(state && { state }),
        ...(instanceId && { instanceId }),
        ...(owner && { owner }),
        ...(cursor && { cursor }),
      }),
    );
    return { items: items.map(toDto), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'An exception case with its evidence', scope: 'order-to-ship:read' })
  async read(@Param('id') id: string): Promise<ExceptionDto> {
    const record = await this.manager.cases.get(this.tenant, id);
    if (!record) throw new ProblemError('not-found', `There is no case ${id}`);
    return toDto(record);
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
  async assign(@Param('id') id: string, @Body() { assignee }: AssignExceptionDto): Promise<ExceptionDto> {
    return toDto(await this.manager.assignCase(this.tenant, id, assignee));
  }

  private async act(id: string, action: CaseAction, body: ActOnExceptionDto, by: Principal): Promise<ExceptionDto> {
    return toDto(await this.manager.actOnCase(this.tenant, id, action, by.clientId, { ...body }));
  }
}

function toDto(record: CaseRecord): ExceptionDto {
  const { id, instanceId, code, title, detail, owner, assignee, severity, actions, evidence, state } = record;
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
