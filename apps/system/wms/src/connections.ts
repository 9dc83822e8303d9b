import { Inject, Injectable } from '@nestjs/common';
import { WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { connect, type WmsConnection } from './connect.js';

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

  get(id: string): WmsConnection {
    const connection = this.connections.get(id);
    if (!connection) throw new ProblemError('unknown-connection', `No WMS is connected as ${JSON.stringify(id)}`);
    return connection;
  }

  /** @param gln where in the caller's request it stands, is told by `pointer` */
  warehouseCode(connection: WmsConnection, gln: string, pointer: string): string {
    const warehouse = connection.warehouses.find((one) => one.gln === gln);
    if (warehouse) return warehouse.wmsCode;
    const message = `${gln} is no warehouse that ${connection.id} runs`;
    throw new ProblemError('validation-failed', message, { errors: [{ pointer, code: 'unknown-warehouse', message }] });
  }
}
