import type { ConnectionConfig, CrossdockConfig, Landscape, WarehouseConfig } from '#platform/config';
import { type Connection, configOf, connectAll, outspoken } from '#platform/connections';
import type { CallRecorder } from '#platform/http';
import type { WmsAdapterDescriptor } from './wms.descriptor.js';
import type { WmsCapability, WmsPort } from './wms.port.js';
import { wmsAdapters } from './wms.registry.js';

/** One connected WMS: its adapter, and the warehouses that it runs. */
export interface WmsConnection extends Connection<WmsCapability, WmsPort> {
  readonly warehouses: readonly WarehouseConfig[];
}

/** @throws Error that names every problem of every connection at once */
export function connect({ landscape }: CrossdockConfig, recorder?: CallRecorder): ReadonlyMap<string, WmsConnection> {
  return connectAll(landscape, 'wms', wmsAdapters, (descriptor, connection) =>
    connectWith(descriptor, connection, landscape, recorder),
  );
}

/** @throws InvalidConnection when credentials or options are not what the adapter's config class asks for */
export function connectWith(
  descriptor: WmsAdapterDescriptor,
  connection: ConnectionConfig,
  landscape: Pick<Landscape, 'warehouses'>,
  recorder?: CallRecorder,
): WmsConnection {
  const warehouses = landscape.warehouses.filter(({ wms }) => wms === connection.id);
  return {
    id: connection.id,
    descriptor: descriptorOf(descriptor, connection),
    port: connectOne(descriptor, connection, warehouses, recorder),
    warehouses,
  };
}

/** As it is of this connection, where the configuration decides what it can do. */
function descriptorOf(descriptor: WmsAdapterDescriptor, connection: ConnectionConfig): WmsAdapterDescriptor {
  const capabilities = descriptor.capabilitiesOf?.(configIn(descriptor, connection));
  return capabilities ? { ...descriptor, capabilities } : descriptor;
}

const configIn = ({ config }: WmsAdapterDescriptor, { options, credentials }: ConnectionConfig): object =>
  configOf(config, { ...options, ...credentials });

/** @throws InvalidConnection when credentials or options are not what the adapter's config class asks for */
export function connectOne(
  descriptor: WmsAdapterDescriptor,
  connection: ConnectionConfig,
  warehouses: readonly WarehouseConfig[],
  recorder?: CallRecorder,
): WmsPort {
  const config = configIn(descriptor, connection);
  const port = descriptor.create({ connection, config, warehouses, ...(recorder && { recorder }) });
  return outspoken(port, descriptor.label);
}
