import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Documents, WireTapService } from '#messaging';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { CaseAction } from '../cases/case.desk.js';
import { evidenceOf } from '../cases/case.evidence.js';
import type { CaseRecord } from '../cases/case.store.js';
import type { EditRules } from '../cases/edits/edit.rules.js';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import {
  ACTIONS,
  ActOnExceptionDto,
  AssignExceptionDto,
  ExceptionDto,
  ExceptionPageDto,
  ExceptionQueryDto,
} from './exception.dto.js';
import { CommentExceptionDto, ExceptionActDto, ExceptionDetailDto, SkipExceptionDto } from './exception-detail.dto.js';
import { exceptionEditsControllerOf, toEditDto } from './exception-edits.controller.js';
import { toEvidenceDto } from './exception-evidence.mapper.js';
import { exceptionGroupsControllerOf } from './exception-groups.controller.js';

const WRITE = { scope: 'exceptions:write', idempotent: true, problems: ['conflict'] } as const;

/**
 * The exception cases of one process, over HTTP: the same routes for each, below its own path and scopes.
 * @param edits what of its commands may be edited; without them there are no routes to edit
 */
export const exceptionControllersOf = (process: string, edits?: EditRules): Type[] => [
  exceptionGroupsControllerOf(process),
  ...(edits ? [exceptionEditsControllerOf(process)] : []),
  exceptionsControllerOf(process),
];

function exceptionsControllerOf(process: string): Type {
  @ApiTags('exceptions')
  @Controller(`${process}/v1/exceptions`)
  class ExceptionsController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>,
      private readonly tap: WireTapService,
      private readonly documents: Documents,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    @Get()
    @Endpoint({ summary: 'Exception cases, oldest first', scope: `${process}:read` })
    async list(@Query() query: ExceptionQueryDto): Promise<ExceptionPageDto> {
      const { items, nextCursor } = await this.manager.listCases(this.tenant, query);
      return { items: items.map(toExceptionDto), nextCursor };
    }

    @Get(':id')
    @Endpoint({ summary: 'An exception case with its evidence', scope: `${process}:read` })
    async read(@Param('id') id: string): Promise<ExceptionDetailDto> {
      const record = await this.manager.cases.get(this.tenant, id);
      if (!record) throw new ProblemError('not-found', `There is no case ${id}`);
      const sources = { tap: this.tap, documents: this.documents, commands: this.manager.instances };
      const [acts, edits, editable, evidence] = await Promise.all([
        this.manager.cases.acts(this.tenant, id),
        this.manager.edits.of(this.tenant, id),
        this.manager.edits.editable(this.tenant, record),
        evidenceOf(sources, this.tenant, this.manager.orderOf(record.instanceId), record),
      ]);
      return {
        ...toExceptionDto(record),
        acts,
        edits: edits.map(toEditDto),
        editable: [...editable],
        trace: toEvidenceDto(evidence),
      };
    }

    @Post(':id/retry')
    @HttpCode(200)
    @Endpoint({ summary: 'Try again what failed', ...WRITE })
    retry(
      @Param('id') id: string,
      @Body() body: ActOnExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.act(id, 'retry', body, by);
    }

    @Post(':id/resolve')
    @HttpCode(200)
    @Endpoint({ summary: 'Say that it was settled by hand', ...WRITE })
    resolve(
      @Param('id') id: string,
      @Body() body: ActOnExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.act(id, 'resolve', body, by);
    }

    @Post(':id/abandon')
    @HttpCode(200)
    @Endpoint({ summary: 'Give up what the case is about', ...WRITE })
    abandon(
      @Param('id') id: string,
      @Body() body: ActOnExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.act(id, 'abandon', body, by);
    }

    /** Only where the case says that it is `skippable`: the process goes on without what was to be done. */
    @Post(':id/skip')
    @HttpCode(200)
    @Endpoint({ summary: 'Leave out what was to be done', ...WRITE })
    skip(
      @Param('id') id: string,
      @Body() { reason }: SkipExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      const act = { action: 'skip', by: actorOf(by), payload: { reason }, note: reason } as const;
      return this.manager.desk.act(this.tenant, id, act, toExceptionDto);
    }

    @Post(':id/assign')
    @HttpCode(200)
    @Endpoint({ summary: 'Give the case to a person', ...WRITE })
    assign(
      @Param('id') id: string,
      @Body() { assignee }: AssignExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionDto> {
      return this.manager.desk.assign(this.tenant, id, { assignee, by: actorOf(by) }, toExceptionDto);
    }

    /** Also on a closed case. Comments are told among what was done to the case. */
    @Post(':id/comments')
    @Endpoint({ summary: 'Comment on a case', scope: 'exceptions:write', idempotent: true })
    comment(
      @Param('id') id: string,
      @Body() { text }: CommentExceptionDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionActDto> {
      return this.manager.desk.comment(this.tenant, id, { text, by: actorOf(by) }, (comment) => comment);
    }

    private act(id: string, action: CaseAction, body: ActOnExceptionDto, by: Principal): Promise<ExceptionDto> {
      const act = { action, by: actorOf(by), payload: { ...body }, note: body.note };
      return this.manager.desk.act(this.tenant, id, act, toExceptionDto);
    }
  }
  return ExceptionsController;
}

/** A case as every API of exceptions shows it. */
export function toExceptionDto(record: CaseRecord): ExceptionDto {
  const { id, instanceId, code, cause, title, detail, owner, assignee, severity, level, actions, evidence, state } =
    record;
  const { resolveWith, openedAt, continues, firstOpenedAt, dueAt, closedAt, resolution, closedBy } = record;
  return {
    id,
    instanceId,
    code,
    cause,
    title,
    detail,
    owner,
    assignee,
    severity,
    level,
    actions: actions.filter((action) => ACTIONS.some((each) => each === action)),
    ...(actions.includes('skip') && { skippable: true }),
    ...(resolveWith && { resolveWith: { ...resolveWith } }),
    evidence,
    state,
    openedAt,
    continues,
    firstOpenedAt,
    dueAt,
    closedAt,
    resolution,
    closedBy,
  };
}
