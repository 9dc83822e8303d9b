import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gate, GateRefusal } from '../gate.js';

/** What is generated and may not lie there without its source. */
const GENERATED = ['openapi/{system,process,partner,platform,asyncapi,arazzo}/*', 'libs/clients/src/generated/*'];

/** Fails when what the running code emits is not what was committed. */
export function inSync(emit: () => Promise<ReadonlyMap<string, string>>, root = '.'): Gate {
  return {
    name: 'contracts in sync',
    check: async () => {
      const emitted = await emit();
      if (emitted.size === 0) throw new GateRefusal('the code emits no contract');
      const differing = [...emitted].filter(([file, text]) => read(join(root, file)) !== text);
      return [
        ...differing.map(([file]) => `${file} is not what the code says`),
        ...staleFiles(emitted, root).map((file) => `${file} is of nothing that runs`),
      ];
    },
  };
}

/** Committed files that nothing emits any more. */
export function staleFiles(emitted: ReadonlyMap<string, string>, root = '.'): string[] {
  return globSync(GENERATED, { cwd: root }).filter((file) => !emitted.has(file));
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
