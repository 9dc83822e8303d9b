import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { awaitedFrom, Feeds, WireTapService } from '#messaging';
import { CONFIG, type ConnectionConfig, type CrossdockConfig } from '#platform/config';
import {
  adapterOf,
  ConnectedSystems,
  ConnectionVault,
  CurrentLandscape,
  connectionKind,
  descriptorOf,
} from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { connect, connectWith, type WmsConnection } from './connect.js';
import type { WmsCapability } from './wms.port.js';
import { wmsAdapters } from './wms.registry.js';

/** The connected WMS, each with the adapter of its vendor. One of the landscape file that is wrong stops the boot. */
@Injectable()
export class WmsConnections implements OnModuleInit {
  readonly systems: ConnectedSystems<WmsCapability, WmsConnection>;

  constructor(
    @Inject(CONFIG) config: CrossdockConfig,
    recorder: WireTapService,
    private readonly landscape: CurrentLandscape,
    vault: ConnectionVault,
  ) {
    this.systems = new ConnectedSystems(landscape, vault, {
      kind: 'wms',
      given: connect(config, recorder),
      connect: (connection: ConnectionConfig) =>
        connectWith(descriptorOf('wms', wmsAdapters, connection), connection, landscape.now, recorder),
    });
  }

  onModuleInit(): Promise<void> {
    return this.systems.start();
  }

  /** Each with the warehouses that it runs now. One that ran others before still ends what it has of them. */
  all(): readonly WmsConnection[] {
    const runBy = new Map(this.landscape.now.warehouses.map(({ gln, wms }) => [gln, wms]));
    return this.systems.all().map((connection) => ({
      ...connection,
      warehouses: connection.warehouses.filter(({ gln }) => runBy.get(gln) === connection.id),
    }));
  }

  /** @throws ProblemError when nothing is connected under the id, it cannot be used now, or lacks one of the capabilities */
  get(id: string, ...capabilities: WmsCapability[]): WmsConnection {
    return this.systems.get(id, capabilities);
  }

  /** @param gln where in the caller's request it stands, is told by `pointer` */
  warehouseCode(connection: WmsConnection, gln: string, pointer: string): string {
    const warehouse = connection.warehouses.find((one) => one.gln === gln);
    if (warehouse) return warehouse.wmsCode;
    const message = `${gln} is no warehouse that ${connection.id} runs`;
    throw new ProblemError('validation-failed', message, { errors: [{ pointer, code: 'unknown-warehouse', message }] });
  }
}

/** Fulfilments of which it has not told the end wait for it. */
export const wmsConnectionKind = connectionKind(
  [WmsConnections, Feeds],
  ({ systems }: WmsConnections, feeds: Feeds) => ({
    kind: 'wms',
    adapters: wmsAdapters.map(adapterOf),
    systems,
    openWork: async (id) => {
      const list = awaitedFrom(`/wms/${id}`);
      const awaited = await feeds.awaited([list]);
      return [{ what: 'fulfilments that wait for its word', count: awaited.get(list)?.parts ?? 0 }];
    },
  }),
);
