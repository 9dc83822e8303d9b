import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { ProcessReader } from '../process/process.reader.js';
import { CatalogReader } from './catalog.reader.js';
import { ProcessDetailDto, ProcessPageDto } from './process-page.dto.js';

@ApiTags('processes')
@Controller('catalog/v1/processes')
export class ProcessesController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly reader: ProcessReader,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Every process that runs: its states, its commands, and what can fail',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: ProcessPageDto })
  async listProcesses(): Promise<ProcessPageDto> {
    return { items: await this.catalog.processes(), nextCursor: null };
  }

  @Get(':name')
  @Endpoint({
    summary: 'A process with the ways of callers through it and the owners of what it keeps',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: ProcessDetailDto })
  async readProcess(@Param('name') name: string): Promise<ProcessDetailDto> {
    const { process, api: _, ...read } = await this.reader.read(name);
    return { ...process, ...read } as ProcessDetailDto;
  }
}
