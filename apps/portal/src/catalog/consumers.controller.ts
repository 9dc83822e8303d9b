import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, commitAnswer, Endpoint, type Principal } from '#platform/access';
import { Audit, actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { TrafficRecorder, TrafficStore } from '#platform/traffic';
import { type ConsumerDto, ConsumerPageDto, RecordingDto } from './consumer.dto.js';

@ApiTags('consumers')
@Controller('catalog/v1/consumers')
export class ConsumersController {
  constructor(
    private readonly database: Database,
    private readonly traffic: TrafficStore,
    private readonly recorder: TrafficRecorder,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  @Get()
  @Endpoint({ summary: 'Partners that call us, and which versions they use', scope: 'catalog:read' })
  @ApiOkResponse({ type: ConsumerPageDto })
  async listConsumers(): Promise<ConsumerPageDto> {
    await this.recorder.flush();
    const consumed = await this.traffic.consumed(this.config.landscape.tenant);
    const items = [...Map.groupBy(consumed, ({ partnerId }) => partnerId)].map(
      ([partnerId, uses]): ConsumerDto => ({
        partnerId,
        shapesRecorded: !this.recorder.isOptedOut(partnerId),
        uses: uses.map(({ api, version, environment, calls, lastAt }) => ({
          api,
          version,
          environment,
          calls,
          lastAt,
        })),
      }),
    );
    return { items, nextCursor: null };
  }

  /** Off, nothing of the shapes of its calls is kept, what was kept before included. Its calls are counted either way. */
  @Post(':partnerId/recording')
  @HttpCode(200)
  @Endpoint({ summary: "Record the shapes of a partner's calls, or do not", scope: 'catalog:write', idempotent: true })
  @ApiOkResponse({ type: RecordingDto })
  async setRecording(
    @CurrentPrincipal() principal: Principal,
    @Param('partnerId') partnerId: string,
    @Body() body: RecordingDto,
  ): Promise<RecordingDto> {
    if (!/^[A-Za-z0-9._-]{1,80}$/.test(partnerId)) throw new ProblemError('not-found', 'No partner has such an id');
    const { tenant } = this.config.landscape;
    await this.database.transaction(async (tx) => {
      await this.traffic.optOut(tx, tenant, partnerId, !body.recorded);
      await this.audit.record(tx, {
        tenant,
        actor: actorOf(principal),
        act: body.recorded ? 'traffic-recording.resumed' : 'traffic-recording.stopped',
        subject: { type: 'partner', id: partnerId },
        reason: body.reason,
      });
      await commitAnswer(tx, body);
    });
    await this.recorder.refresh();
    return body;
  }
}
