import { Inject, Injectable } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { connectionOf } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { connect, type WmsConnection } from './connect.js';
import type { WmsCapability } from './wms.port.js';

/** The landscape's WMS connections, each with the adapter of its vendor. A wrong one stops the boot. */
@Injectable()
export class WmsConnections {
  private readonly connections: ReadonlyMap<string, WmsConnection>;

  constructor(@Inject(CONFIG) config: CrossdockConfig, recorder: WireTapService) {
    this.connections = connect(config, recorder);
  }

  all(): readonly WmsConnection[] {
    return [...this.connections.values()];
  }

  /** @throws ProblemError when nothing is connected under the id, or what is lacks one of the capabilities */
  get(id: string, ...capabilities: WmsCapability[]): WmsConnection {
    return connectionOf(this.connections, 'wms', id, capabilities);
  }

  /** @param gln where in the caller's request it stands, is told by `pointer` */
  warehouseCode(connection: WmsConnection, gln: string, pointer: string): string {
    const warehouse = connection.warehouses.find((one) => one.gln === gln);
    if (warehouse) return warehouse.wmsCode;
    const message = `${gln} is no warehouse that ${connection.id} runs`;
    throw new ProblemError('validation-failed', message, { errors: [{ pointer, code: 'unknown-warehouse', message }] });
  }
}
