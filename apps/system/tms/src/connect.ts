import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ConnectionConfig, Landscape } from '#platform/config';
import type { CallRecorder } from '#platform/http';
import type { TmsAdapterDescriptor } from './tms.descriptor.js';
import type { TmsPort } from './tms.port.js';
import { findTmsAdapter, tmsAdapters } from './tms.registry.js';

/** One connected TMS and its adapter. */
export interface TmsConnection {
  readonly id: string;
  readonly descriptor: TmsAdapterDescriptor;
  readonly port: TmsPort;
}

/** @throws Error that names every problem of every connection at once */
export function connectAll({ connections }: Landscape, recorder?: CallRecorder): ReadonlyMap<string, TmsConnection> {
  const problems: string[] = [];
  const connected = new Map<string, TmsConnection>();
  for (const connection of connections.filter(({ kind }) => kind === 'tms')) {
    const descriptor = findTmsAdapter(connection.vendor);
    if (!descriptor) {
      const known = tmsAdapters.map(({ id }) => id).join(', ');
      problems.push(`connection ${connection.id}: no TMS adapter ${connection.vendor}; there are ${known}`);
      continue;
    }
    const complaints = complaintsOf(descriptor, connection);
    problems.push(...complaints.map((complaint) => `connection ${connection.id}: ${complaint}`));
    if (complaints.length > 0) continue;
    connected.set(connection.id, { id: connection.id, descriptor, port: connectOne(descriptor, connection, recorder) });
  }
  if (problems.length > 0) throw new Error(`The landscape's TMS connections are wrong:\n- ${problems.join('\n- ')}`);
  return connected;
}

/** The adapter of one connection whose configuration is known to be right. */
export function connectOne(
  descriptor: TmsAdapterDescriptor,
  connection: ConnectionConfig,
  recorder?: CallRecorder,
): TmsPort {
  return descriptor.create({ connection, config: configOf(descriptor, connection), ...(recorder && { recorder }) });
}

const configOf = (descriptor: TmsAdapterDescriptor, { options, credentials }: ConnectionConfig): object =>
  plainToInstance(descriptor.config, { ...options, ...credentials });

/** They name the property only: a secret's value must not reach a log. */
function complaintsOf(descriptor: TmsAdapterDescriptor, connection: ConnectionConfig): string[] {
  const errors = validateSync(configOf(descriptor, connection), { whitelist: true, forbidNonWhitelisted: true });
  return errors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
}
