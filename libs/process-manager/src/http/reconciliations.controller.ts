import { Controller, Get, Inject, Param, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import type { FindingView, ReconciliationView } from '../reconciliation/reconciliation.reader.js';
import type { Figures } from '../reconciliation/reconciliation.store.js';
import {
  ReconciliationDto,
  type ReconciliationFiguresDto,
  type ReconciliationFindingDto,
  ReconciliationFindingPageDto,
  ReconciliationFindingQueryDto,
  ReconciliationPageDto,
  ReconciliationQueryDto,
} from './reconciliation.dto.js';

/** What a process found when it held books against each other. */
export function reconciliationsControllerOf(process: string): Type {
  const scope = `${process}:read`;

  @ApiTags('reconciliations')
  @Controller(`${process}/v1/reconciliations`)
  class ReconciliationsController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    /** The one that began last comes first. */
    @Get()
    @Endpoint({ summary: 'Runs of reconciliations', scope })
    async listReconciliations(@Query() query: ReconciliationQueryDto): Promise<ReconciliationPageDto> {
      const { items, nextCursor } = await this.manager.reconciliations.list(this.tenant, query);
      return { items: items.map(toDto), nextCursor };
    }

    @Get(':id')
    @Endpoint({ summary: 'A run of a reconciliation, with its figures', scope })
    async readReconciliation(@Param('id') id: string): Promise<ReconciliationDto> {
      return toDto(await this.find(id));
    }

    /** In the order of their keys. What matches is told by the figures alone. */
    @Get(':id/findings')
    @Endpoint({ summary: 'What did not match', scope })
    async listReconciliationFindings(
      @Param('id') id: string,
      @Query() query: ReconciliationFindingQueryDto,
    ): Promise<ReconciliationFindingPageDto> {
      const run = await this.find(id);
      const { items, nextCursor } = await this.manager.reconciliations.findings(this.tenant, run, query);
      return { items: items.map(toFindingDto), nextCursor };
    }

    private async find(id: string): Promise<ReconciliationView> {
      const run = await this.manager.reconciliations.find(this.tenant, id);
      if (!run) throw new ProblemError('not-found', `There is no run ${id}`);
      return run;
    }
  }
  return ReconciliationsController;
}

function toDto(view: ReconciliationView): ReconciliationDto {
  const { id, name, state, sides, startedAt, finishedAt, asOf, figures, missing, error } = view;
  return {
    id,
    name,
    state,
    sides: { ...sides },
    startedAt,
    finishedAt,
    asOf: { ...asOf },
    ...(figures && { figures: toFiguresDto(figures) }),
    missing: [...missing],
    error,
  };
}

function toFiguresDto({ left, right, matched, found, sums, differing }: Figures): ReconciliationFiguresDto {
  return {
    left,
    right,
    matched,
    differs: found.differs,
    onlyLeft: found['only-left'],
    onlyRight: found['only-right'],
    deferred: found.deferred,
    agreed: found.agreed,
    sums: Object.entries(sums).map(([unit, sum]) => ({ unit, left: sum.left, right: sum.right })),
    ...(differing && { differing: Object.entries(differing).map(([unit, amount]) => ({ unit, amount })) }),
  };
}

function toFindingDto(finding: FindingView): ReconciliationFindingDto {
  const { key, instanceId, kind, left, right, difference, why, differsSince } = finding;
  return { key, instanceId, kind, left, right, difference, why, differsSince };
}
