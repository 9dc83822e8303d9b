import { healthOf } from '../http/index.js';
import type { Connection } from './connection.types.js';

/** What a list of connected systems tells of each; asks the vendor whether it answers. */
export async function describeSystem<Capability extends string>({ id, descriptor, port }: Connection<Capability>) {
  const status = await port.ping().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  const calls = healthOf(id);
  return {
    id,
    vendor: descriptor.id,
    label: descriptor.label,
    capabilities: [...descriptor.capabilities],
    status,
    ...(calls && { calls }),
  };
}
