import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { CAUSE } from '../cases/cause.js';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import {
  ExceptionGroupPageDto,
  ExceptionGroupQueryDto,
  ExceptionGroupRetriedDto,
  RetryExceptionGroupDto,
} from './exception-group.dto.js';

/** The exception cases of one process by their causes. */
export function exceptionGroupsControllerOf(process: string): Type {
  @ApiTags('exceptions')
  @Controller(`${process}/v1/exceptions/groups`)
  class ExceptionGroupsController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    /** What one outage caused is one group. In the order of the causes' names. */
    @Get()
    @Endpoint({ summary: 'Exception cases by their causes', scope: `${process}:read` })
    async listExceptionGroups(@Query() query: ExceptionGroupQueryDto): Promise<ExceptionGroupPageDto> {
      const { items, nextCursor } = await this.manager.groups.list(this.tenant, query);
      return { items: items.map((group) => ({ ...group, owners: [...group.owners] })), nextCursor };
    }

    /**
     * After what caused them is over. All cases that the answer names are tried again, or none is; those that are left
     * over are tried again by the same request with another key.
     */
    @Post(':cause/retry')
    @HttpCode(200)
    @Endpoint({ summary: 'Try the cases of one cause again', scope: 'exceptions:write', idempotent: true })
    async retryExceptionGroup(
      @Param('cause') cause: string,
      @Body() { limit, perSecond, note }: RetryExceptionGroupDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionGroupRetriedDto> {
      if (!CAUSE.test(cause)) throw new ProblemError('not-found', `There is no cause ${cause}`);
      const request = { by: actorOf(by), limit, perSecond, note };
      return (await this.manager.groupRetry.retry(this.tenant, cause, request)) as ExceptionGroupRetriedDto;
    }
  }
  return ExceptionGroupsController;
}
