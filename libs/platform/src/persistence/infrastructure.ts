/** What the driver says without a code. */
const LOST =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|timeout expired)/;

/** Not now, or not in this process, whatever is asked of it: later or elsewhere the same succeeds. */
export class Unavailable extends Error {}

/**
 * The database went away or is overloaded: no statement's fault. SQLSTATE classes 08, 40, 53, 57 and socket errors; and
 * what is said to be unavailable.
 */
export function isInfrastructure(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const code = sqlStateOf(error);
  if (code === undefined) return error instanceof Error && LOST.test(error.message);
  return /^(08|40|53|57)/.test(code) || /^E[A-Z]+$/.test(code);
}

/** Given up by Postgres in favour of another transaction: the same again may well succeed. */
export const isDeadlock = (error: unknown): boolean => sqlStateOf(error)?.startsWith('40') ?? false;

/** Another transaction holds what was asked for, and `lock_timeout` is over. */
export const isLockTimeout = (error: unknown): boolean => sqlStateOf(error) === '55P03';

function sqlStateOf(error: unknown): string | undefined {
  const code =
    (error as { driverError?: { code?: unknown } })?.driverError?.code ?? (error as { code?: unknown })?.code;
  return typeof code === 'string' ? code : undefined;
}
