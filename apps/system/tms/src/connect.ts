import type { ConnectionConfig, Landscape } from '#platform/config';
import { type Connection, configOf, connectAll as connectKind, outspoken } from '#platform/connections';
import type { CallRecorder } from '#platform/http';
import type { TmsAdapterDescriptor } from './tms.descriptor.js';
import type { TmsCapability, TmsPort } from './tms.port.js';
import { tmsAdapters } from './tms.registry.js';

/** One connected TMS and its adapter. */
export type TmsConnection = Connection<TmsCapability, TmsPort>;

/** @throws Error that names every problem of every connection at once */
export function connectAll(landscape: Landscape, recorder?: CallRecorder): ReadonlyMap<string, TmsConnection> {
  return connectKind(landscape, 'tms', tmsAdapters, (descriptor, connection) =>
    connectWith(descriptor, connection, recorder),
  );
}

/** @throws InvalidConnection when credentials or options are not what the adapter's config class asks for */
export const connectWith = (
  descriptor: TmsAdapterDescriptor,
  connection: ConnectionConfig,
  recorder?: CallRecorder,
): TmsConnection => ({ id: connection.id, descriptor, port: connectOne(descriptor, connection, recorder) });

/** @throws InvalidConnection when credentials or options are not what the adapter's config class asks for */
export function connectOne(
  descriptor: TmsAdapterDescriptor,
  connection: ConnectionConfig,
  recorder?: CallRecorder,
): TmsPort {
  const config = configOf(descriptor.config, { ...connection.options, ...connection.credentials });
  const port = descriptor.create({ connection, config, ...(recorder && { recorder }) });
  return outspoken(port, descriptor.label);
}
