import { Inject, Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ImpactReports } from '#platform/deprecation';
import { TrafficStore } from '#platform/traffic';
import { CatalogReader } from '../catalog/catalog.reader.js';
import type { Viewer } from '../map/viewer.js';
import { apiUseOf, sinceOf } from './api-use.js';
import type { ApiUseView } from './use.view.js';

/** How a version of an API fares and who uses it, out of the record of traffic. */
@Injectable()
export class ApiUseReader {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly reports: ImpactReports,
    private readonly traffic: TrafficStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** @throws ProblemError `not-found` where no such version runs */
  async read(api: string, version: string, viewer: Viewer): Promise<ApiUseView> {
    await this.catalog.find(api, version);
    // What this process has seen is written down with it, and told as well.
    const report = await this.reports.of({ api, version });
    const asOf = clock.date();
    const hours = await this.traffic.hours(this.config.landscape.tenant, { api, version }, sinceOf(asOf));
    return apiUseOf({ asOf, hours, report }, viewer);
  }
}
