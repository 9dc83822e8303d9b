import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CASE_ACTS, type CaseActName, PROCESS_NAMES, type ProcessName } from '#clients';
import { ProblemError } from '#platform/errors';
import { PersonClients } from '../../session/person.clients.js';
import { CurrentSession, PortalEndpoint, type PortalRequest } from '../../session/portal-endpoint.js';
import type { PortalSession } from '../../session/portal-session.js';
import type {
  BulkActView,
  CaseDetailView,
  CaseGroupView,
  CaseRowView,
  DriftPageView,
  SettlementDetailView,
  SettlementFiguresView,
  SettlementRowView,
  TowerPage,
} from '../../tower-work.view.js';
import { CasesReader } from '../read/cases.reader.js';
import { DriftReader } from '../read/drift.reader.js';
import { settlementsCsv } from '../read/settlements.csv.js';
import { SettlementsReader } from '../read/settlements.reader.js';
import { actOnEach } from '../work/bulk.acts.js';
import { BulkActDto } from '../work/bulk.dto.js';
import { caseInFull } from '../work/case.in.full.js';
import { WATCHERS, WORKERS } from './audience.js';
import { DriftQuery, ExceptionsQuery, SettlementsFilter, SettlementsQuery } from './tower.query.js';

/** Cases, settlements and stock: what people work on. What they do is done by the process APIs, as them. */
@ApiExcludeController()
@Controller('portal/api/tower')
export class TowerWorkController {
  constructor(
    private readonly cases: CasesReader,
    private readonly settlements: SettlementsReader,
    private readonly drifts: DriftReader,
    private readonly people: PersonClients,
  ) {}

  @Get('exceptions')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Cases, the one that is due first first', for: WATCHERS })
  listExceptions(@Query() query: ExceptionsQuery): Promise<TowerPage<CaseRowView>> {
    return this.cases.list(query);
  }

  @Get('exceptions/groups')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Open cases by their causes', for: WATCHERS })
  async listGroups(): Promise<{ items: readonly CaseGroupView[] }> {
    return { items: await this.cases.groups() };
  }

  @Get('exceptions/assignees')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Who has open cases', for: WORKERS })
  async listAssignees(): Promise<{ items: readonly string[] }> {
    return { items: await this.cases.assignees() };
  }

  /** As its process tells it just now, with its evidence, its log and its edits; while that is away, what was told last. */
  @Get('exceptions/:process/:id')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'A case in full', for: WATCHERS })
  readException(
    @Param('process') process: string,
    @Param('id') id: string,
    @CurrentSession() session: PortalSession,
  ): Promise<CaseDetailView> {
    return caseInFull(
      (signal) => this.processOf(process, session).readException(id, { signal }),
      () => this.cases.kept(process, id),
    );
  }

  @Post('exceptions/:process/:id/:act')
  @HttpCode(200)
  @PortalEndpoint({ summary: 'Work on a case', for: WORKERS })
  act(
    @Param('process') process: string,
    @Param('id') id: string,
    @Param('act') act: string,
    @Body() body: object,
    @Req() request: PortalRequest,
    @CurrentSession() session: PortalSession,
  ): Promise<unknown> {
    const client = this.processOf(process, session);
    const call = { idempotencyKey: keyOf(request) };
    if (act === 'edits') return client.proposeEdit(id, body, call);
    return client.actOnException(id, actOf(act), body, call);
  }

  @Post('exceptions/:process/:id/edits/:edit/:decision')
  @HttpCode(200)
  @PortalEndpoint({ summary: 'Approve or reject what somebody else proposed', for: WORKERS })
  decide(
    @Param('process') process: string,
    @Param('id') id: string,
    @Param('edit') edit: string,
    @Param('decision') decision: string,
    @Body() body: object,
    @Req() request: PortalRequest,
    @CurrentSession() session: PortalSession,
  ): Promise<unknown> {
    if (decision !== 'approve' && decision !== 'reject')
      throw new ProblemError('not-found', `An edit is approved or rejected, not: ${decision}`);
    return this.processOf(process, session).decideOnEdit(id, edit, decision, body, { idempotencyKey: keyOf(request) });
  }

  /** Each by its process and as the person; what one case refuses is told beside what was done to the others. */
  @Post('exception-acts/:act')
  @HttpCode(200)
  @PortalEndpoint({ summary: 'Do the same to several cases', for: WORKERS })
  actOnSeveral(
    @Param('act') act: string,
    @Body() { cases, body }: BulkActDto,
    @Req() request: PortalRequest,
    @CurrentSession() session: PortalSession,
  ): Promise<BulkActView> {
    const asked = { act: actOf(act), cases, body, key: keyOf(request) };
    return actOnEach(asked, (process) => this.people.ofProcess(session, process));
  }

  @Post('exception-groups/:process/:cause/retry')
  @HttpCode(200)
  @PortalEndpoint({ summary: 'Try all cases of one cause again', for: WORKERS })
  retryGroup(
    @Param('process') process: string,
    @Param('cause') cause: string,
    @Body() body: object,
    @Req() request: PortalRequest,
    @CurrentSession() session: PortalSession,
  ): Promise<unknown> {
    return this.processOf(process, session).retryGroup(cause, body, { idempotencyKey: keyOf(request) });
  }

  @Get('settlements')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Settlements, the oldest first', for: WATCHERS })
  listSettlements(@Query() query: SettlementsQuery): Promise<TowerPage<SettlementRowView>> {
    return this.settlements.list(query);
  }

  @Get('settlements/figures')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Settlements that have not ended, by state and age', for: WATCHERS })
  readFigures(): Promise<SettlementFiguresView> {
    return this.settlements.figures();
  }

  @Get('settlements/:id')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'A settlement in full', for: WATCHERS })
  readSettlement(@Param('id') id: string): Promise<SettlementDetailView> {
    return this.settlements.detail(id);
  }

  @Get('settlements.csv')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Settlements as a file', for: WATCHERS })
  exportSettlements(@Query() filter: SettlementsFilter): StreamableFile {
    return new StreamableFile(Readable.from(settlementsCsv(this.settlements.all(filter))), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: 'attachment; filename="settlements.csv"',
    });
  }

  @Get('drift')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'Where shelf and book differ', for: WATCHERS })
  listDrifts(@Query() query: DriftQuery): Promise<DriftPageView> {
    return this.drifts.page(query);
  }

  private processOf(process: string, session: PortalSession) {
    if (!PROCESS_NAMES.some((each) => each === process))
      throw new ProblemError('not-found', `There is no process ${process}`);
    return this.people.ofProcess(session, process as ProcessName);
  }
}

function actOf(act: string): CaseActName {
  const found = CASE_ACTS.find((each) => each === act);
  if (!found) throw new ProblemError('not-found', `Cases know no ${act}`);
  return found;
}

/** The page makes the key, so that what is sent again happens once. */
function keyOf({ headers }: PortalRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new ProblemError('idempotency-key-missing');
  return key.replaceAll('"', '');
}
