import { Inject, Injectable } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type ConnectionConfig, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { CallRecorder } from '#platform/http';
import { ERP_ADAPTERS } from './adapters/registry.js';
import { type ErpDescriptor, InvalidConnection } from './erp.descriptor.js';
import type { ErpCapability, ErpPort } from './erp.port.js';

/** One connected ERP: what it is and the adapter that speaks to it. */
export interface ErpConnection {
  readonly id: string;
  readonly vendor: ErpDescriptor;
  readonly adapter: ErpPort;
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
    this.#connections = connectAll(
      config.landscape.connections.filter(({ kind }) => kind === 'erp'),
      recorder,
    );
  }

  all(): readonly ErpConnection[] {
    return [...this.#connections.values()];
  }

  get(id: string): ErpConnection {
    const connection = this.#connections.get(id);
    if (!connection) throw new ProblemError('unknown-connection', `There is no ERP connection ${JSON.stringify(id)}`);
    return connection;
  }

  /** The adapter, once it is sure that the vendor can do this. */
  withCapability(id: string, capability: ErpCapability): ErpPort {
    const { vendor, adapter } = this.get(id);
    if (!vendor.capabilities.includes(capability)) {
      throw new ProblemError('capability-missing', `${vendor.label} (${id}) cannot do ${capability}`);
    }
    return adapter;
  }
}

function connectAll(
  connections: readonly ConnectionConfig[],
  recorder: CallRecorder,
): ReadonlyMap<string, ErpConnection> {
  const connected = new Map<string, ErpConnection>();
  const problems: string[] = [];
  for (const connection of connections) {
    const vendor = ERP_ADAPTERS.find(({ id }) => id === connection.vendor);
    try {
      if (!vendor)
        throw new InvalidConnection(connection.id, [`there is no ERP adapter ${JSON.stringify(connection.vendor)}`]);
      connected.set(connection.id, { id: connection.id, vendor, adapter: vendor.connect(connection, recorder) });
    } catch (error) {
      if (!(error instanceof InvalidConnection)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Error(`The landscape's ERP connections are wrong: ${problems.join(' | ')}`);
  return connected;
}
