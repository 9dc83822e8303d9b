import type { Socket } from 'node:net';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

type Client = PoolClient & { readonly connection: { readonly stream: Socket } };

interface Running {
  readonly client: Client;
  /** On its way with the last statements. */
  commit?: Promise<QueryResult>;
}
const running = new WeakMap<EntityManager, Running>();

/**
 * Runs the work in one READ COMMITTED transaction. What begins it travels with the work's first statements, and with
 * `lastly` what commits it with the last ones: a round trip costs more than most statements.
 */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const tx = runner.manager;
  try {
    const client = (await runner.connect()) as Client;
    const transaction: Running = { client };
    running.set(tx, transaction);
    // TypeORM would begin one of its own around what it writes.
    Object.assign(runner, { isTransactionActive: true });
    try {
      const [, result] = await together([send(client, 'START TRANSACTION'), work(tx)]);
      const { command } = await (transaction.commit ?? send(client, 'COMMIT'));
      // A statement failed and nobody said so: Postgres has rolled everything back.
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements had failed');
      return result;
    } catch (error) {
      await send(client, 'ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    running.delete(tx);
    Object.assign(runner, { isReleased: false });
    await runner.release();
  }
}

/** The connection of a transaction that has not ended; what is sent to it in this turn goes out as one packet. */
export function clientOf(tx: EntityManager): PoolClient {
  const { client } = runningOf(tx);
  inOnePacket(client);
  return client;
}

/**
 * Statements that travel together: waits until every one has been answered, then throws what failed first. Not
 * `Promise.all`, which lets the transaction end while some are still on their way.
 */
export async function together<const T extends readonly unknown[]>(
  statements: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  // In time, not in the order they were named: those behind it only say that the transaction is aborted.
  let failed: { readonly reason: unknown } | undefined;
  for (const statement of statements) {
    Promise.resolve(statement).catch((reason: unknown) => {
      failed ??= { reason };
    });
  }
  const ends = await Promise.allSettled(statements);
  if (failed) throw failed.reason;
  return ends.map((end) => (end as PromiseFulfilledResult<unknown>).value) as {
    -readonly [K in keyof T]: Awaited<T[K]>;
  };
}

/**
 * `together` for the last statements of a transaction: its commit travels with them. One that fails leaves Postgres nothing
 * to commit; one that could not even be sent would, so that this is waited for first. They are `prepared` or `planned`,
 * which are sent when they are made: whatever waits for something before would come after the commit.
 */
export async function lastly<const T extends readonly unknown[]>(
  tx: EntityManager,
  statements: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const transaction = runningOf(tx);
  const { stream } = transaction.client.connection;
  const answers = together(statements);
  let failed = false;
  answers.catch(() => undefined);
  for (const statement of statements) Promise.resolve(statement).catch(() => (failed = true));
  stream.cork();
  await new Promise<void>((resolve) => process.nextTick(resolve));
  if (!failed) {
    transaction.commit = send(transaction.client, 'COMMIT');
    transaction.commit.catch(() => undefined);
    // TypeORM takes no more, either.
    Object.assign(tx.queryRunner as object, { isReleased: true });
  }
  stream.uncork();
  return answers;
}

function runningOf(tx: EntityManager): Running {
  const transaction = running.get(tx);
  if (!transaction || transaction.commit) throw new Error('This transaction has ended');
  return transaction;
}

function send(client: Client, text: string): Promise<QueryResult> {
  inOnePacket(client);
  return client.query(text);
}

/** What is written in this turn goes out as one: a write to a socket costs more than most statements. */
function inOnePacket({ connection: { stream } }: Client): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
