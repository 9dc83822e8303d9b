import type { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import pg from 'pg';
import { kindOf, type Passage, tablesWritten } from './passages.js';

/** One call of `Client.query`, in whichever of its forms: text or config, values, callback or promise. */
type QueryArgs = [config: unknown, ...rest: unknown[]];
type Callback = (error: Error | null, result?: unknown) => void;
type Query = (this: pg.Client, ...args: QueryArgs) => unknown;

interface Watch {
  /** A commit goes by. */
  readonly pass: (passage: Passage) => void;
  /** Whether something strikes when it goes by. */
  readonly isNext: (passage: Passage) => boolean;
  /** What Postgres is to have refused, if anything. */
  readonly refusal: () => Error | undefined;
}

/** The tables that the open transaction of a connection wrote so far. */
const open = new WeakMap<pg.Client, Set<string>>();

/**
 * Tells of each commit of each connection: of a transaction, and of a statement that is one by itself. Whatever writes
 * fails instead where there is a refusal. A COMMIT at which something strikes is held until all before it has been sent.
 */
export function watchCommits({ pass, isNext, refusal }: Watch): void {
  const query = pg.Client.prototype.query as Query;
  const watched: Query = function (...args) {
    const text = textOf(args[0]);
    const written = text === undefined ? undefined : writtenBy(this, text);
    if (!written) return query.apply(this, args);
    const refused = refusal();
    if (refused) return fail(args, refused);
    if (!written.commits) return query.apply(this, args);
    const name = [...written.tables].sort().join(' ');
    const session = written.ends ? { session: sessionOf(this) } : {};
    const before: Passage = { moment: 'before', what: 'commit', name, ...session };
    const go = () => {
      pass(before);
      return onAnswer(this, query, args, () => pass({ ...before, moment: 'after' }));
    };
    return written.ends && isNext(before) ? sent(this).then(go) : go();
  };
  pg.Client.prototype.query = watched as typeof pg.Client.prototype.query;
}

function textOf(config: unknown): string | undefined {
  if (typeof config === 'string') return config;
  const { text, submit } = config as { text?: unknown; submit?: unknown };
  return typeof submit === 'function' || typeof text !== 'string' ? undefined : text;
}

type Connected = pg.Client & { readonly processID: number; readonly connection: { readonly stream: Socket } };

const sessionOf = (client: pg.Client): number => (client as Connected).processID;

/** What was written before may be corked, to travel with the COMMIT: Postgres would know nothing of it. */
async function sent(client: pg.Client): Promise<void> {
  const { stream } = (client as Connected).connection;
  do await turn();
  while (stream.writableLength > 0 && !stream.destroyed);
}

interface Written {
  readonly tables: Iterable<string>;
  /** Whether it is committed by this statement. */
  readonly commits: boolean;
  /** Whether this ends a transaction that was begun. */
  readonly ends?: boolean;
}

/** What a statement writes; undefined where it writes nothing. */
function writtenBy(client: pg.Client, text: string): Written | undefined {
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
      return transaction && transaction.size > 0 ? { tables: transaction, commits: true, ends: true } : undefined;
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
