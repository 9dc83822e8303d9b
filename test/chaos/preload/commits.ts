import pg from 'pg';
import { kindOf, type Passage, tablesWritten } from './passages.js';

/** One call of `Client.query`, in whichever of its forms: text or config, values, callback or promise. */
type QueryArgs = [config: unknown, ...rest: unknown[]];
type Callback = (error: Error | null, result?: unknown) => void;
type Query = (this: pg.Client, ...args: QueryArgs) => unknown;

interface Watch {
  /** A commit goes by. */
  readonly pass: (passage: Passage) => void;
  /** What Postgres is to have refused, if anything. */
  readonly refusal: () => Error | undefined;
}

/** The tables that the open transaction of a connection wrote so far. */
const open = new WeakMap<pg.Client, Set<string>>();

/**
 * Tells of each commit of each connection: of a transaction, and of a statement that is one by itself. Whatever writes
 * fails instead where there is a refusal.
 */
export function watchCommits({ pass, refusal }: Watch): void {
  const query = pg.Client.prototype.query as Query;
  const watched: Query = function (...args) {
    const text = textOf(args[0]);
    const written = text === undefined ? undefined : writtenBy(this, text);
    if (!written) return query.apply(this, args);
    const refused = refusal();
    if (refused) return fail(args, refused);
    if (!written.commits) return query.apply(this, args);
    const name = [...written.tables].sort().join(' ');
    pass({ moment: 'before', what: 'commit', name });
    return onAnswer(this, query, args, () => pass({ moment: 'after', what: 'commit', name }));
  };
  pg.Client.prototype.query = watched as typeof pg.Client.prototype.query;
}

function textOf(config: unknown): string | undefined {
  if (typeof config === 'string') return config;
  const { text, submit } = config as { text?: unknown; submit?: unknown };
  return typeof submit === 'function' || typeof text !== 'string' ? undefined : text;
}

/** What a statement writes, and whether that is committed by it; undefined where it writes nothing. */
function writtenBy(client: pg.Client, text: string): { tables: Iterable<string>; commits: boolean } | undefined {
  const transaction = open.get(client);
  switch (kindOf(text)) {
    case 'begin':
      open.set(client, new Set());
      return undefined;
    case 'rollback':
      open.delete(client);
      return undefined;
    case 'commit':
      open.delete(client);
      return transaction && transaction.size > 0 ? { tables: transaction, commits: true } : undefined;
    case 'write': {
      const tables = tablesWritten(text);
      for (const table of tables) transaction?.add(table);
      return { tables, commits: !transaction };
    }
    case 'other':
      return undefined;
  }
}

function onAnswer(client: pg.Client, query: Query, args: QueryArgs, answered: () => void): unknown {
  const callback = args.at(-1);
  if (typeof callback !== 'function') {
    return (query.apply(client, args) as Promise<unknown>).then((result) => {
      answered();
      return result;
    });
  }
  const told: Callback = (error, result) => {
    if (!error) answered();
    (callback as Callback)(error, result);
  };
  return query.apply(client, [args[0], ...args.slice(1, -1), told]);
}

function fail(args: QueryArgs, refused: Error): unknown {
  const callback = args.at(-1);
  if (typeof callback !== 'function') return Promise.reject(refused);
  process.nextTick(() => (callback as Callback)(refused));
  return undefined;
}
