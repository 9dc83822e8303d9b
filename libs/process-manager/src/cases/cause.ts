import type { CommandFailure, ExceptionCase, Input } from '../process.js';

const LONGEST = 120;

/** What a cause may look like: it is a segment of a path, and a person reads it. */
export const CAUSE = /^[a-z0-9][a-z0-9:_-]{0,119}$/;

const AWAY = 'vendor-unavailable';
/** How it shows that a system is away: it answers nobody, our own API of it does not, or it leaves calls hanging. */
const SHOWS_AWAY: ReadonlySet<string> = new Set([AWAY, 'service-unavailable', 'vendor-unclear']);

/**
 * A system that fails in one way is one cause, however many commands and instances suffer from it; that it is away is one,
 * however each of them was told so.
 */
export function causeOfFailure(target: string, { code, cause = code }: Pick<CommandFailure, 'code' | 'cause'>): string {
  return asCause(`${target}:${SHOWS_AWAY.has(cause) ? AWAY : cause}`);
}

/** Why a case is there: as its decider says, by the failure that opened it, else by its kind. */
export function causeOf({ cause, code }: Pick<ExceptionCase, 'cause' | 'code'>, input?: Input): string {
  if (cause !== undefined) return asCause(cause);
  if (input?.kind === 'outcome' && !input.outcome.ok)
    return causeOfFailure(input.command.target, input.outcome.failure);
  return asCause(code.split(':')[0] as string);
}

/** Codes of failures may come from other systems. */
function asCause(text: string): string {
  const safe = text
    .toLowerCase()
    .replace(/[^a-z0-9:_-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, LONGEST);
  return safe === '' ? 'unknown' : safe;
}
