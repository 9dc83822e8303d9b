import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** What the driver says without a code. */
const LOST =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|timeout expired)/;

/** What TypeORM says to a statement of a transaction whose connection was lost after the one before it. */
const RELEASED = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError] as const;

/** Not now, or not in this process, whatever is asked of it: later or elsewhere the same succeeds. */
export class Unavailable extends Error {}

/** `idle_in_transaction_session_timeout` and `transaction_timeout`: this process stood still, or all of it was too slow. */
const TOOK_TOO_LONG = new Set(['25P03', '25P04']);

/**
 * The database went away or is overloaded, or has ended a transaction that stood still: no statement's fault. SQLSTATE
 * classes 08, 40, 53, 57, 25P03 and 25P04, and socket errors; and what is said to be unavailable.
 */
export function isInfrastructure(error: unknown): boolean {
  if (error instanceof Unavailable || RELEASED.some((kind) => error instanceof kind)) return true;
  const code = sqlStateOf(error);
  if (code === undefined) return error instanceof Error && LOST.test(error.message);
  return /^(08|40|53|57)/.test(code) || TOOK_TOO_LONG.has(code) || /^E[A-Z]+$/.test(code);
}

/** Given up by Postgres in favour of another transaction: the same again may well succeed. */
export const isDeadlock = (error: unknown): boolean => sqlStateOf(error)?.startsWith('40') ?? false;

/** Another transaction holds what was asked for, and `lock_timeout` is over. */
export const isLockTimeout = (error: unknown): boolean => sqlStateOf(error) === '55P03';

/** `disk_full`. */
export const isDiskFull = (error: unknown): boolean => sqlStateOf(error) === '53100';

function sqlStateOf(error: unknown): string | undefined {
  const code =
    (error as { driverError?: { code?: unknown } })?.driverError?.code ?? (error as { code?: unknown })?.code;
  return typeof code === 'string' ? code : undefined;
}
