import { readdirSync } from 'node:fs';
import type { CommandHandler, RetryPolicy } from '#process-manager';

/** For a client as well as for a configuration: nothing is called, and nothing is connected. */
const NOTHING = { landscape: { connections: [], warehouses: [], carriers: [], partners: [] } };

/** How each command in a process's folder of commands is retried, by its type. */
export async function policiesIn(folder: URL): Promise<Map<string, RetryPolicy>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.command.ts'));
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).pathname)));
  const handlers = modules.flatMap((module: Record<string, new (...needs: object[]) => CommandHandler>) =>
    Object.entries(module).filter(([name]) => name.endsWith('Command')),
  );
  return new Map(
    handlers.map(([, Handler]) => {
      const { type, retry } = new Handler(NOTHING, NOTHING);
      return [type, retry];
    }),
  );
}
