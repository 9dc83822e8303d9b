import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { EVERYBODY, PortalEndpoint } from '../session/portal-endpoint.js';
import { sampleRequestOf } from './sample.request.js';
import { samplesOf } from './samples.js';
import type { SampleView } from './samples.view.js';

@ApiExcludeController()
@Controller('portal/api/catalog/apis')
export class SamplesController {
  constructor(
    private readonly catalog: CatalogReader,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  @Get(':api/:version/operations/:operation/samples')
  @PortalEndpoint({ summary: 'How an operation is called, in code', for: EVERYBODY, catalog: true })
  async samples(
    @Param('api') api: string,
    @Param('version') version: string,
    @Param('operation') operation: string,
  ): Promise<{ items: SampleView[] }> {
    const { contract } = await this.catalog.contractOf(api, version);
    const request = sampleRequestOf(contract, operation, this.config.publicUrl);
    if (!request) throw new ProblemError('not-found', `${api} ${version} has no operation ${operation}`);
    return { items: samplesOf(request) };
  }
}
