import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type ConnectionConfig, type CrossdockConfig } from '#platform/config';
import {
  ConnectedSystems,
  type Connection,
  ConnectionVault,
  CurrentLandscape,
  connectAll,
  connectionKind,
  descriptorOf,
} from '#platform/connections';
import type { CallRecorder } from '#platform/http';
import { ERP_ADAPTERS } from './adapters/registry.js';
import type { ErpDescriptor } from './erp.descriptor.js';
import type { ErpCapability, ErpPort } from './erp.port.js';
import { FeedStore } from './feed/feed.store.js';

/** One connected ERP: what it is and the adapter that speaks to it. */
export interface ErpConnection extends Connection<ErpCapability, ErpPort> {
  readonly descriptor: ErpDescriptor;
}

/** Operation of the feed's reads: made every second, so only those that fail are worth keeping. */
const FEED_READ = 'read-order-changes';

/** The connected ERPs, each with its adapter. One of the landscape file that is wrong stops the start, with every problem named. */
@Injectable()
export class ErpConnections implements OnModuleInit {
  readonly systems: ConnectedSystems<ErpCapability, ErpConnection>;

  constructor(
    @Inject(CONFIG) config: CrossdockConfig,
    wireTap: WireTapService,
    landscape: CurrentLandscape,
    vault: ConnectionVault,
  ) {
    const recorder: CallRecorder = {
      record: (call) => {
        if (call.operation !== FEED_READ || call.outcome !== 'ok') wireTap.record(call);
      },
    };
    const connect = (descriptor: ErpDescriptor, connection: ConnectionConfig): ErpConnection => ({
      id: connection.id,
      descriptor,
      port: descriptor.connect(connection, recorder),
    });
    this.systems = new ConnectedSystems(landscape, vault, {
      kind: 'erp',
      given: connectAll(config.landscape, 'erp', ERP_ADAPTERS, connect),
      connect: (connection) => connect(descriptorOf('erp', ERP_ADAPTERS, connection), connection),
    });
  }

  onModuleInit(): Promise<void> {
    return this.systems.start();
  }

  all(): readonly ErpConnection[] {
    return this.systems.all();
  }

  /** @throws ProblemError when nothing is connected under the id, it cannot be used now, or lacks one of the capabilities */
  get(id: string, ...capabilities: ErpCapability[]): ErpConnection {
    return this.systems.get(id, capabilities);
  }
}

/** Orders that the ERP has not completed wait for it: it is told of their deliveries. */
export const erpConnectionKind = connectionKind(
  [ErpConnections, FeedStore],
  ({ systems }: ErpConnections, feeds: FeedStore) => ({
    kind: 'erp',
    adapters: ERP_ADAPTERS,
    systems,
    // None has that number: an order that is not there is an answer as well.
    readOne: (id) => systems.get(id).port.readOrder('0'),
    openWork: async (id) => [{ what: 'orders that it has not completed', count: await feeds.openOrders(id) }],
  }),
);
