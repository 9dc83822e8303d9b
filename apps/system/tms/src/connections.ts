import { Inject, Injectable } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { connectAll, type TmsConnection } from './connect.js';
import type { TmsCapability } from './tms.port.js';

/** The landscape's TMS connections, each with the adapter of its vendor. A wrong one stops the boot. */
@Injectable()
export class TmsConnections {
  private readonly connections: ReadonlyMap<string, TmsConnection>;

  constructor(@Inject(CONFIG) config: CrossdockConfig, recorder: WireTapService) {
    this.connections = connectAll(config.landscape, recorder);
  }

  all(): readonly TmsConnection[] {
    return [...this.connections.values()];
  }

  /** @throws ProblemError when nothing is connected under the id, or what is lacks one of the capabilities */
  get(id: string, ...capabilities: TmsCapability[]): TmsConnection {
    const connection = this.connections.get(id);
    if (!connection) throw new ProblemError('unknown-connection', `No TMS is connected as ${JSON.stringify(id)}`);
    const missing = capabilities.find((capability) => !connection.descriptor.capabilities.includes(capability));
    if (missing) throw new ProblemError('capability-missing', `${connection.descriptor.label} has no ${missing}`);
    return connection;
  }
}
