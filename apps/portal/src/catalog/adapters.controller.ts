import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { AdaptersReader } from '../systems/adapters.reader.js';
import { AdapterPageDto } from './adapter.dto.js';

@ApiTags('systems')
@Controller('catalog/v1/adapters')
export class AdaptersController {
  constructor(private readonly adapters: AdaptersReader) {}

  @Get()
  @Endpoint({
    summary: 'The adapters that there are, connected or not: what they do, and how far they are',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: AdapterPageDto })
  async listAdapters(): Promise<AdapterPageDto> {
    const items = (await this.adapters.list()).map(({ capabilities, lacks, connections, ...adapter }) => ({
      ...adapter,
      capabilities: [...capabilities],
      ...(lacks && { lacks: [...lacks] }),
      connections: [...connections],
    }));
    return { items, nextCursor: null };
  }
}
