import { Inject, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { WireTapService } from '#messaging';
import { CONFIG, type ConnectionConfig, type CrossdockConfig, type WarehouseConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { CallRecorder } from '#platform/http';
import type { WmsAdapterDescriptor } from './wms.descriptor.js';
import type { WmsPort } from './wms.port.js';
import { findWmsAdapter, wmsAdapters } from './wms.registry.js';

/** One connected WMS: its adapter, and the warehouses that it runs. */
export interface WmsConnection {
  readonly id: string;
  readonly descriptor: WmsAdapterDescriptor;
  readonly port: WmsPort;
  readonly warehouses: readonly WarehouseConfig[];
}

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

/** @throws Error that names every problem of every connection at once */
export function connect(config: CrossdockConfig, recorder?: CallRecorder): ReadonlyMap<string, WmsConnection> {
  const { connections, warehouses } = config.landscape;
  const problems: string[] = [];
  const connected = new Map<string, WmsConnection>();
  for (const connection of connections.filter(({ kind }) => kind === 'wms')) {
    const descriptor = findWmsAdapter(connection.vendor);
    if (!descriptor) {
      const known = wmsAdapters.map(({ id }) => id).join(', ');
      problems.push(`connection ${connection.id}: no WMS adapter ${connection.vendor}; there are ${known}`);
      continue;
    }
    const own = warehouses.filter(({ wms }) => wms === connection.id);
    const [adapterConfig, complaints] = readConfig(descriptor, connection);
    problems.push(...complaints.map((complaint) => `connection ${connection.id}: ${complaint}`));
    if (complaints.length > 0) continue;
    const port = descriptor.create({ connection, config: adapterConfig, warehouses: own, ...(recorder && { recorder }) });
    connected.set(connection.id, { id: connection.id, descriptor, port, warehouses: own });
  }
  if (problems.length > 0) throw new Error(`The landscape's WMS connections are wrong:\n- ${problems.join('\n- ')}`);
  return connected;
}

/** Complaints name the property only: a secret's value must not reach a log. */
function readConfig(descriptor: WmsAdapterDescriptor, connection: ConnectionConfig): [object, string[]] {
  const instance = plainToInstance(descriptor.config, { ...connection.options, ...connection.credentials });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  return [instance, errors.flatMap(({ constraints }) => Object.values(constraints ?? {}))];
}
