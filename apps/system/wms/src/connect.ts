import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ConnectionConfig, CrossdockConfig, WarehouseConfig } from '#platform/config';
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
    try {
      connected.set(connection.id, {
        id: connection.id,
        descriptor,
        port: connectOne(descriptor, connection, own, recorder),
        warehouses: own,
      });
    } catch (error) {
      if (!(error instanceof InvalidConnection)) throw error;
      problems.push(...error.complaints.map((complaint) => `connection ${connection.id}: ${complaint}`));
    }
  }
  if (problems.length > 0) throw new Error(`The landscape's WMS connections are wrong:\n- ${problems.join('\n- ')}`);
  return connected;
}

/** Names what is wrong by property only: a secret's value must not reach a log. */
export class InvalidConnection extends Error {
  override readonly name = 'InvalidConnection';
  constructor(readonly complaints: readonly string[]) {
    super(complaints.join('; '));
  }
}

/** @throws InvalidConnection when credentials or options are not what the adapter's config class asks for */
export function connectOne(
  descriptor: WmsAdapterDescriptor,
  connection: ConnectionConfig,
  warehouses: readonly WarehouseConfig[],
  recorder?: CallRecorder,
): WmsPort {
  const config = plainToInstance(descriptor.config, { ...connection.options, ...connection.credentials });
  const errors = validateSync(config, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0)
    throw new InvalidConnection(errors.flatMap(({ constraints }) => Object.values(constraints ?? {})));
  return descriptor.create({ connection, config, warehouses, ...(recorder && { recorder }) });
}
