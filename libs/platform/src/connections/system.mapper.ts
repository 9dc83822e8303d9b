import { healthOf } from '../http/index.js';
import type { Connection, SystemDescriptor } from './connection.types.js';

type Status = 'up' | 'down';

/** One that takes longer is told as down, so that a list of many never waits for one. Less than a caller's own patience. */
const PATIENCE_MS = 1_500;
/** A vendor is asked once at a time, however many want to know: one that hangs is not asked again before it gave up. */
const asked = new WeakMap<object, Promise<Status>>();

/** What a list of connected systems tells of each; asks the vendor whether it answers, and waits 1.5 s for it at most. */
export async function describeSystem<Capability extends string>({ id, descriptor, port }: Connection<Capability>) {
  const status = await inTime(asked.get(port) ?? ask(port));
  const calls = healthOf(id);
  return {
    id,
    vendor: descriptor.id,
    label: descriptor.label,
    maturity: descriptor.maturity,
    capabilities: [...descriptor.capabilities],
    status,
    ...(calls && { calls }),
  };
}

/** What a list of adapters tells of each, connected or not. */
export const describeAdapter = <Capability extends string>({
  id,
  label,
  maturity,
  docs,
  capabilities,
}: SystemDescriptor<Capability>) => ({ id, label, maturity, docs, capabilities: [...capabilities] });

function ask(port: Connection['port']): Promise<Status> {
  const answer = port
    .ping()
    .then(
      () => 'up' as const,
      () => 'down' as const,
    )
    .finally(() => asked.delete(port));
  asked.set(port, answer);
  return answer;
}

function inTime(answer: Promise<Status>): Promise<Status> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Status>((resolve) => {
    timer = setTimeout(() => resolve('down'), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
