import { Inject, Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { WireTapService } from '#messaging';
import { CONFIG, type ConnectionConfig, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { CallRecorder } from '#platform/http';
import type { TmsAdapterDescriptor } from './tms.descriptor.js';
import type { TmsCapability, TmsPort } from './tms.port.js';
import { findTmsAdapter, tmsAdapters } from './tms.registry.js';

/** One connected TMS and its adapter. */
export interface TmsConnection {
  readonly id: string;
  readonly descriptor: TmsAdapterDescriptor;
  readonly port: TmsPort;
}

/** The landscape's TMS connections, each with the adapter of its vendor. A wrong one stops the boot. */
@Injectable()
export class TmsConnections {
  private readonly connections: ReadonlyMap<string, TmsConnection>;

  constructor(@Inject(CONFIG) config: CrossdockConfig, recorder: WireTapService) {
    this.connections = connect(config, recorder);
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

/** @throws Error that names every problem of every connection at once */
export function connect(config: CrossdockConfig, recorder?: CallRecorder): ReadonlyMap<string, TmsConnection> {
  const problems: string[] = [];
  const connected = new Map<string, TmsConnection>();
  for (const connection of config.landscape.connections.filter(({ kind }) => kind === 'tms')) {
    const descriptor = findTmsAdapter(connection.vendor);
    if (!descriptor) {
      const known = tmsAdapters.map(({ id }) => id).join(', ');
      problems.push(`connection ${connection.id}: no TMS adapter ${connection.vendor}; there are ${known}`);
      continue;
    }
    const [adapterConfig, complaints] = readConfig(descriptor, connection);
    problems.push(...complaints.map((complaint) => `connection ${connection.id}: ${complaint}`));
    if (complaints.length > 0) continue;
    const port = descriptor.create({ connection, config: adapterConfig, ...(recorder && { recorder }) });
    connected.set(connection.id, { id: connection.id, descriptor, port });
  }
  if (problems.length > 0) throw new Error(`The landscape's TMS connections are wrong:\n- ${problems.join('\n- ')}`);
  return connected;
}

/** Complaints name the property only: a secret's value must not reach a log. */
function readConfig(descriptor: TmsAdapterDescriptor, connection: ConnectionConfig): [object, string[]] {
  const instance = plainToInstance(descriptor.config, { ...connection.options, ...connection.credentials });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  return [instance, errors.flatMap(({ constraints }) => Object.values(constraints ?? {}))];
}
