import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CatalogReader } from './catalog.reader.js';
import { ProcessPageDto } from './process-page.dto.js';

@ApiTags('processes')
@Controller('catalog/v1/processes')
export class ProcessesController {
  constructor(private readonly catalog: CatalogReader) {}

  @Get()
  @Endpoint({
    summary: 'Every process that runs: its states, its commands, and what can fail',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: ProcessPageDto })
  async listProcesses(): Promise<ProcessPageDto> {
    return { items: await this.catalog.processes(), nextCursor: null };
  }
}
