import { Inject, Injectable } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { type Connection, connectAll, connectionOf } from '#platform/connections';
import type { CallRecorder } from '#platform/http';
import { ERP_ADAPTERS } from './adapters/registry.js';
import type { ErpDescriptor } from './erp.descriptor.js';
import type { ErpCapability, ErpPort } from './erp.port.js';

/** One connected ERP: what it is and the adapter that speaks to it. */
export interface ErpConnection extends Connection<ErpCapability, ErpPort> {
  readonly descriptor: ErpDescriptor;
}

/** Operation of the feed's reads: made every second, so only those that fail are worth keeping. */
const FEED_READ = 'read-order-changes';

/** The landscape's ERPs, each with its adapter. A connection that is wrong stops the start, with every problem named. */
@Injectable()
export class ErpConnections {
  readonly #connections: ReadonlyMap<string, ErpConnection>;

  constructor(@Inject(CONFIG) config: CrossdockConfig, wireTap: WireTapService) {
    const recorder: CallRecorder = {
      record: (call) => {
        if (call.operation !== FEED_READ || call.outcome !== 'ok') wireTap.record(call);
      },
    };
    this.#connections = connectAll(config.landscape, 'erp', ERP_ADAPTERS, (descriptor, connection) => ({
      id: connection.id,
      descriptor,
      port: descriptor.connect(connection, recorder),
    }));
  }

  all(): readonly ErpConnection[] {
    return [...this.#connections.values()];
  }

  /** @throws ProblemError when nothing is connected under the id, or what is lacks one of the capabilities */
  get(id: string, ...capabilities: ErpCapability[]): ErpConnection {
    return connectionOf(this.#connections, 'erp', id, capabilities);
  }
}
