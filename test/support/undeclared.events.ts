import { globSync, readFileSync } from 'node:fs';
import { type EventName, typeOf } from '#canonical';
import type { Database } from '#platform/persistence';

/** The partners' sandboxes imitate everybody. */
const IMITATION = 'sandbox';

const TOLD = 'SELECT DISTINCT type, source FROM messaging.events ORDER BY type, source';

/**
 * Events of a log that no contract says its API tells.
 * @returns nothing, unless a definition's `flow` leaves something out
 */
export async function undeclaredEvents(database: Database): Promise<string[]> {
  const emits = declared();
  const told = await database.query<{ type: EventName; source: string }>(TOLD, []);
  return told
    .map(({ type, source }) => ({ api: source.split('/')[1] ?? source, type: typeOf(type) }))
    .filter(({ api, type }) => api !== IMITATION && !emits.get(api)?.has(type))
    .map(({ api, type }) => `${api} tells ${type} and does not say so`);
}

function declared(): ReadonlyMap<string, ReadonlySet<string>> {
  const files = globSync('openapi/{system,process,partner}/*.json');
  return new Map(
    files.map((file) => {
      const { info } = JSON.parse(readFileSync(file, 'utf8')) as { info: { 'x-events'?: { emits: string[] } } };
      const [name = ''] = (file.split('/').at(-1) ?? '').split('.');
      return [name, new Set(info['x-events']?.emits)];
    }),
  );
}
