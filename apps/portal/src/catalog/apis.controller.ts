import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ImpactReports } from '#platform/deprecation';
import { TrafficRecorder, TrafficStore } from '#platform/traffic';
import { ApiUseReader } from '../use/api-use.reader.js';
import { ApiPageDto } from './api.dto.js';
import { CatalogReader } from './catalog.reader.js';
import { ImpactReportDto, RecordedTrafficDto } from './impact.dto.js';
import { toImpactReport } from './impact.mapper.js';
import { ApiUseDto } from './use.dto.js';
import { toApiUse } from './use.mapper.js';

@ApiTags('apis')
@Controller('catalog/v1')
export class ApisController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly reports: ImpactReports,
    private readonly traffic: TrafficStore,
    private readonly recorder: TrafficRecorder,
    private readonly uses: ApiUseReader,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  @Get('apis')
  @Endpoint({
    summary: 'Every version of every API that runs, with its owner, life and operations',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: ApiPageDto })
  async listApis(): Promise<ApiPageDto> {
    return { items: await this.catalog.apis(), nextCursor: null };
  }

  @Get('apis/:api/versions/:version/impact')
  @Endpoint({ summary: 'Who still uses a version, for what, when last and how often', scope: 'catalog:read' })
  @ApiOkResponse({ type: ImpactReportDto })
  async readImpact(@Param('api') api: string, @Param('version') version: string): Promise<ImpactReportDto> {
    await this.catalog.find(api, version);
    return toImpactReport(await this.reports.of({ api, version }));
  }

  /** Of the last day, in production: hours in which nobody called are told without figures. */
  @Get('apis/:api/versions/:version/use')
  @Endpoint({ summary: 'How a version fares: its calls, their times and its callers', scope: 'catalog:read' })
  @ApiOkResponse({ type: ApiUseDto })
  async readUse(@Param('api') api: string, @Param('version') version: string): Promise<ApiUseDto> {
    return toApiUse(await this.uses.read(api, version, 'enterprise'));
  }

  /** What `contracts:impact` replays. Shapes only: no value that the contract does not enumerate. */
  @Get('apis/:api/versions/:version/traffic')
  @Endpoint({ summary: 'The recorded shapes of the calls of a version', scope: 'catalog:read' })
  @ApiOkResponse({ type: RecordedTrafficDto })
  async readTraffic(@Param('api') api: string, @Param('version') version: string): Promise<RecordedTrafficDto> {
    await this.catalog.find(api, version);
    await this.recorder.flush();
    const items = await this.traffic.shapes(this.config.landscape.tenant, { api, version });
    return { items: items as unknown as RecordedTrafficDto['items'], nextCursor: null };
  }
}
