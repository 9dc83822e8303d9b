import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProblemError } from '#platform/errors';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { OWNERSHIP_ROWS } from '../catalog/ownership.rows.js';
import { differenceOf } from '../contract/difference.js';
import { callsOf, operationsOf } from '../contract/operations.js';
import { listGuides, readGuide } from '../guides.js';
import type {
  ApiCardView,
  ApiDetailView,
  CallsView,
  ChangeView,
  GuideView,
  OwnershipView,
  ProblemView,
} from '../portal.view.js';
import { problemOf } from '../problems.js';
import { EVERYBODY, PortalEndpoint } from '../session/portal-endpoint.js';
import { toApiCards, toApiDetail } from './catalog.mapper.js';
import { DifferenceQuery } from './catalog.query.js';

/** The catalog as the web application shows it. */
@ApiExcludeController()
@Controller('portal/api/catalog')
export class CatalogViewsController {
  constructor(private readonly catalog: CatalogReader) {}

  @Get('apis')
  @PortalEndpoint({ summary: 'Every API that runs', for: EVERYBODY, catalog: true })
  async apis(): Promise<{ items: ApiCardView[] }> {
    return { items: toApiCards(await this.catalog.apis()) };
  }

  @Get('apis/:api/calls')
  @PortalEndpoint({
    summary: 'What can be called of an API, all of its versions together',
    for: EVERYBODY,
    catalog: true,
  })
  async calls(@Param('api') api: string): Promise<CallsView> {
    const served = (await this.catalog.served()).filter(({ described: { name } }) => name === api);
    if (served.length === 0) throw new ProblemError('not-found', `There is no API ${api}`);
    return callsOf(served.flatMap(({ contract }) => operationsOf(contract)));
  }

  @Get('apis/:api/:version')
  @PortalEndpoint({ summary: 'One version of an API, in full', for: EVERYBODY, catalog: true })
  async api(@Param('api') api: string, @Param('version') version: string): Promise<ApiDetailView> {
    const found = await this.catalog.contractOf(api, version);
    const others = (await this.catalog.apis()).filter(({ name }) => name === api);
    return toApiDetail(found, others);
  }

  @Get('apis/:api/:version/difference')
  @PortalEndpoint({ summary: 'What differs from another version', for: EVERYBODY, catalog: true })
  async difference(
    @Param('api') api: string,
    @Param('version') version: string,
    @Query() { from }: DifferenceQuery,
  ): Promise<{ items: ChangeView[] }> {
    const [before, after] = await Promise.all([from, version].map((each) => this.catalog.contractOf(api, each)));
    return { items: before && after ? differenceOf(before.contract, after.contract) : [] };
  }

  @Get('ownership')
  @PortalEndpoint({ summary: 'Which system owns which field', for: EVERYBODY, catalog: true })
  ownership(): { items: OwnershipView[] } {
    return { items: OWNERSHIP_ROWS.map((row) => ({ ...row }) as OwnershipView) };
  }

  @Get('guides')
  @PortalEndpoint({ summary: 'The guides', for: EVERYBODY, catalog: true })
  async guides(): Promise<{ items: { name: string; title: string }[] }> {
    return { items: (await listGuides()).map(({ name, title }) => ({ name, title })) };
  }

  @Get('guides/:name')
  @PortalEndpoint({ summary: 'A guide', for: EVERYBODY, catalog: true })
  guide(@Param('name') name: string): Promise<GuideView> {
    return readGuide(name);
  }

  @Get('problems/:code')
  @PortalEndpoint({ summary: 'What a problem means', for: EVERYBODY, catalog: true })
  problem(@Param('code') code: string): ProblemView {
    return problemOf(code);
  }
}
