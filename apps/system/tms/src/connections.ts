import { Inject, Injectable } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { connectionOf } from '#platform/connections';
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
    return connectionOf(this.connections, 'tms', id, capabilities);
  }
}
