import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { awaitedFrom, Feeds, WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import {
  adapterOf,
  ConnectedSystems,
  ConnectionVault,
  CurrentLandscape,
  connectionKind,
  descriptorOf,
} from '#platform/connections';
import { connectAll, connectWith, type TmsConnection } from './connect.js';
import type { TmsCapability } from './tms.port.js';
import { tmsAdapters } from './tms.registry.js';

/** The connected TMS, each with the adapter of its vendor. One of the landscape file that is wrong stops the boot. */
@Injectable()
export class TmsConnections implements OnModuleInit {
  readonly systems: ConnectedSystems<TmsCapability, TmsConnection>;

  constructor(
    @Inject(CONFIG) config: CrossdockConfig,
    recorder: WireTapService,
    landscape: CurrentLandscape,
    vault: ConnectionVault,
  ) {
    this.systems = new ConnectedSystems(landscape, vault, {
      kind: 'tms',
      given: connectAll(config.landscape, recorder),
      connect: (connection) => connectWith(descriptorOf('tms', tmsAdapters, connection), connection, recorder),
    });
  }

  onModuleInit(): Promise<void> {
    return this.systems.start();
  }

  all(): readonly TmsConnection[] {
    return this.systems.all();
  }

  /** @throws ProblemError when nothing is connected under the id, it cannot be used now, or lacks one of the capabilities */
  get(id: string, ...capabilities: TmsCapability[]): TmsConnection {
    return this.systems.get(id, capabilities);
  }
}

/** Shipments of which it has not told the end wait for it. */
export const tmsConnectionKind = connectionKind(
  [TmsConnections, Feeds],
  ({ systems }: TmsConnections, feeds: Feeds) => ({
    kind: 'tms',
    adapters: tmsAdapters.map(adapterOf),
    systems,
    openWork: async (id) => {
      const list = awaitedFrom(`/tms/${id}`);
      const awaited = await feeds.awaited([list]);
      return [{ what: 'shipments that wait for its word', count: awaited.get(list)?.parts ?? 0 }];
    },
  }),
);
