import type { SystemKind } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import type { SystemDescriptor } from './connection.types.js';

/** @throws ProblemError when nothing is connected under the id, or what is lacks one of the capabilities */
export function connectionOf<Capability extends string, C extends { descriptor: SystemDescriptor<Capability> }>(
  connections: ReadonlyMap<string, C>,
  kind: SystemKind,
  id: string,
  capabilities: readonly Capability[] = [],
): C {
  const connection = connections.get(id);
  if (!connection) {
    throw new ProblemError('unknown-connection', `No ${kind.toUpperCase()} is connected as ${JSON.stringify(id)}`);
  }
  const { descriptor } = connection;
  const missing = capabilities.find((capability) => !descriptor.capabilities.includes(capability));
  if (missing) throw new ProblemError('capability-missing', `${descriptor.label} (${id}) has no ${missing}`);
  return connection;
}
