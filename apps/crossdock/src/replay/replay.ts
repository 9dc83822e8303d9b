import type { Database } from '#platform/persistence';
import { type Difference, RecordingReader, rebuild } from '#process-manager';
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
  for await (const recordings of new RecordingReader(definition.name, database).read(instances)) {
    for (const recording of recordings) {
      count += 1;
      inputs += recording.entries.length;
      const differences = rebuild(definition, recording, from);
      if (differences.length > 0) different.push({ tenant: recording.tenant, instance: recording.id, differences });
    }
  }
  return { process: definition.name, version: definition.version, instances: count, inputs, different };
}
