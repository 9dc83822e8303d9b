import type { Database } from '#platform/persistence';
import { type Difference, Rebuilding, RecordingReader } from '#process-manager';
import type { AnyProcess } from '../processes.js';

/** An instance that comes out differently. */
export interface DifferentInstance {
  readonly tenant: string;
  readonly instance: string;
  readonly differences: readonly Difference[];
}

export interface Replayed {
  readonly process: string;
  readonly version: number;
  readonly instances: number;
  readonly inputs: number;
  readonly different: readonly DifferentInstance[];
}

/**
 * Decides a process's recorded histories again with this build's decider. Reads only.
 * @param instances those that are named, else all
 * @param from as of `rebuild`
 */
export async function replay(
  definition: AnyProcess,
  database: Database,
  { instances, from }: { readonly instances?: readonly string[]; readonly from: 'base' | 'start' },
): Promise<Replayed> {
  let count = 0;
  let inputs = 0;
  const different: DifferentInstance[] = [];
  let rebuilding: Rebuilding<unknown> | undefined;
  for await (const { instance, entries, isLast } of new RecordingReader(definition.name, database).read(
    from,
    instances,
  )) {
    rebuilding ??= new Rebuilding(definition, instance, from);
    rebuilding.take(entries);
    inputs += entries.length;
    if (!isLast) continue;
    count += 1;
    const differences = rebuilding.end();
    if (differences.length > 0) different.push({ tenant: instance.tenant, instance: instance.id, differences });
    rebuilding = undefined;
  }
  return { process: definition.name, version: definition.version, instances: count, inputs, different };
}
