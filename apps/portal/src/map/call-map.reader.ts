import { Injectable } from '@nestjs/common';
import { layerOf } from '#platform/application';
import { clock } from '#platform/clock';
import { API_NAMES } from '#platform/config';
import { CurrentLandscape } from '#platform/connections';
import { TrafficRecorder, TrafficStore } from '#platform/traffic';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { type CallMap, callMapOf } from './call-map.js';
import type { Viewer } from './viewer.js';

const HOUR_MS = 3_600_000;
/** Whole hours: this one and the 23 before it. */
const HOURS = 24;

export interface DatedCallMap extends CallMap {
  readonly since: Date;
  readonly asOf: Date;
}

/** The map as it is now: what runs, what is connected, and the calls of the last day. */
@Injectable()
export class CallMapReader {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly traffic: TrafficStore,
    private readonly recorder: TrafficRecorder,
    private readonly landscape: CurrentLandscape,
  ) {}

  /** @param most partners that are told one by one; of more, each kind is one */
  async read(viewer: Viewer, most?: number): Promise<DatedCallMap> {
    const landscape = this.landscape.now;
    await this.recorder.flush();
    const asOf = clock.date();
    const hour = Math.floor(asOf.getTime() / HOUR_MS) * HOUR_MS;
    const since = new Date(hour - (HOURS - 1) * HOUR_MS);
    const [apis, observed] = await Promise.all([
      this.catalog.apis(),
      this.traffic.edges(landscape.tenant, since, new Date(hour - HOUR_MS)),
    ]);
    const around = {
      apis: [
        ...apis.map(({ name, title, layer, version }) => ({
          name,
          title,
          layer: layer as ReturnType<typeof layerOf>,
          version,
        })),
        PORTAL,
      ],
      expected: API_NAMES.map((name) => ({ name, layer: layerOf(name) })),
      connections: landscape.connections,
      partners: landscape.partners,
      observed,
    };
    return { since, asOf, ...callMapOf(around, viewer, most) };
  }
}

/** It has no contract, and calls for whoever is signed in. */
const PORTAL = { name: 'portal', title: 'Portal', layer: 'platform', version: '' } as const;
