import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FoundView } from '../portal.view.js';
import { Search } from '../search/search.js';
import { EVERYBODY, PortalEndpoint } from '../session/portal-endpoint.js';
import { SearchQuery } from './catalog.query.js';

@ApiExcludeController()
@Controller('portal/api/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @PortalEndpoint({
    summary: 'Find APIs, operations, fields, events, errors and guides',
    for: EVERYBODY,
    catalog: true,
  })
  async find(@Query() { q }: SearchQuery): Promise<{ items: FoundView[] }> {
    return { items: await this.search.find(q) };
  }
}
