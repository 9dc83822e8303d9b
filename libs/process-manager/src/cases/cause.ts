import type { CommandFailure, ExceptionCase, Input } from '../process.js';

const LONGEST = 120;

/** What a cause may look like: it is a segment of a path, and a person reads it. */
export const CAUSE = /^[a-z0-9][a-z0-9:_-]{0,119}$/;

/** A system that fails in one way is one cause, however many commands and instances suffer from it. */
export const causeOfFailure = (target: string, failure: Pick<CommandFailure, 'code' | 'cause'>): string =>
  asCause(`${target}:${failure.cause ?? failure.code}`);

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
