import { parseArgs } from 'node:util';
import type { CrossdockConfig } from '#platform/config';
import type { Database } from '#platform/persistence';
import type { PROCESSES } from '../processes.js';
import { replay } from './replay.js';
import { reportOf } from './report.js';

/** What a shadow run runs on. */
export interface Recorded {
  /** The deciders at hand. */
  readonly processes: typeof PROCESSES;
  /** Gives the landscape and the recorded database for as long as the work takes. Not asked where the arguments are wrong. */
  readonly within: <T>(work: (config: CrossdockConfig, database: Database) => Promise<T>) => Promise<T>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Decides recorded histories again by the arguments of the command line, and writes the report to `out`.
 * @returns how it ends: 0 when all comes out as recorded, 1 when something differs, 2 when it could not be found out
 */
export async function shadowRun(args: readonly string[], recorded: Recorded): Promise<0 | 1 | 2> {
  try {
    return await run(args, recorded);
  } catch (error) {
    recorded.err(`It could not be found out: ${(error as Error).message}\n`);
    return 2;
  }
}

const usageOf = (processes: Recorded['processes']): string =>
  `replay --process <${Object.keys(processes).join('|')}> [--instance <id>]… [--from start|base]

  --instance  only these
  --from      start (default): every decision is made anew, also those of earlier versions
              base: what earlier versions decided is taken as it is; what this one decided must come out the same
`;

async function run(args: readonly string[], { processes, within, out, err }: Recorded): Promise<0 | 1 | 2> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      process: { type: 'string' },
      instance: { type: 'string', multiple: true },
      from: { type: 'string', default: 'start' },
    },
  });
  const { process: name = '', instance: instances, from } = values;
  const define = Object.hasOwn(processes, name) ? processes[name] : undefined;
  if (!define || (from !== 'start' && from !== 'base')) {
    err(usageOf(processes));
    return 2;
  }
  const replayed = await within((config, database) =>
    replay(define(config), database, { from, ...(instances && { instances }) }),
  );
  out(reportOf(replayed));
  if (replayed.instances === 0) throw new Error('There is no history to replay.');
  return replayed.different.length > 0 ? 1 : 0;
}
