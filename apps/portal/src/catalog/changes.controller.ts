import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { DifferenceQuery } from '../api/catalog.query.js';
import { ChangelogReader } from '../changelog/changelog.reader.js';
import { differenceOf } from '../contract/difference.js';
import { CatalogReader } from './catalog.reader.js';
import { ChangelogDto, ChangePageDto } from './change.dto.js';

@ApiTags('apis')
@Controller('catalog/v1/apis/:api/versions/:version')
export class ChangesController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly changelogs: ChangelogReader,
  ) {}

  @Get('difference')
  @Endpoint({ summary: 'What differs from another version, and what of it breaks callers', scope: 'catalog:read' })
  @ApiOkResponse({ type: ChangePageDto })
  async readDifference(
    @Param('api') api: string,
    @Param('version') version: string,
    @Query() { from }: DifferenceQuery,
  ): Promise<ChangePageDto> {
    const before = await this.catalog.contractOf(api, from);
    const after = await this.catalog.contractOf(api, version);
    const items = differenceOf(before.contract, after.contract);
    return { items: items as ChangePageDto['items'], nextCursor: null };
  }

  @Get('changelog')
  @Endpoint({ summary: 'How the contract of a version has changed since its release', scope: 'catalog:read' })
  @ApiOkResponse({ type: ChangelogDto })
  async readChangelog(@Param('api') api: string, @Param('version') version: string): Promise<ChangelogDto> {
    return (await this.changelogs.of(api, version)) as ChangelogDto;
  }
}
