import { randomUUID } from 'node:crypto';
import type { CanonicalEvent } from '#canonical';
import type { StoredEvent } from '#messaging';
import type { ExceptionCase, Input } from '../process.js';

const PARKED = 'parked-event:';
const POISON = 'poison-input:';
const KEPT = /^poison-input:(?:outcome|timer):/;
const OF_TIMER = /^poison-input:timer:(.*):\d+$/;
const AGAIN = /^again:[^:]+:/;

/** A case as far as it tells what it waits for. */
export interface CaseOfParked {
  readonly id: string;
  readonly instanceId: string;
  readonly code: string;
  readonly evidence?: unknown;
}

/** What becomes of a `retry`: it will be handled again; it was handled meanwhile; or nothing was set aside. */
export type Retold = 'due' | 'handled' | 'not-parked';

type Told = Pick<CanonicalEvent, 'source' | 'id'>;

/** Id of an event as an input. */
export const inputIdOf = ({ source, id }: Told): string => `event:${source}:${id}`;

/** Of an input that an instance has in its history as one that could not be decided: it is told once more. */
export const toldAgain = (inputId: string): string => `again:${randomUUID()}:${inputId}`;

/** What a telling once more is about; the same id where it is the first. */
export const firstTold = (inputId: string): string => inputId.replace(AGAIN, '');

/** Of the case that an instance has because it could not decide about an input. */
export const poisonCode = (inputId: string): string => `${POISON}${firstTold(inputId)}`;

/** Id of the input that such a case is about. */
export const inputOfCase = (code: string): string => code.slice(POISON.length);

/** Whether such a case keeps the input: it is nowhere else. */
export const keepsInput = (code: string): boolean => KEPT.test(code);

/** Name of the timer that such a case is about; undefined where it is about something else. */
export const poisonedTimer = (code: string): string | undefined => OF_TIMER.exec(code)?.[1];

/** Of the case that is open because an event could not be handled, whether its instance is there or not. */
export const parkedCode = ({ source, id }: Told): string => `${PARKED}${source}:${id}`;

/** Codes of cases about parked events, as SQL knows them: what follows is what follows `event:` in the id of the input. */
export const PARKED_LIKE = `${PARKED}%`;
export const PARKED_LENGTH = PARKED.length;

/** Of an instance that cannot decide about an input. */
export function poisonCase(
  { id, input }: { readonly id: string; readonly input: Input },
  failure: string,
): ExceptionCase {
  return {
    code: poisonCode(id),
    // One broken rule spoils all inputs of a type: they are one group.
    cause: `${POISON}${typeOf(input)}`,
    title: `An input of kind ${input.kind} could not be decided`,
    detail: firstLine(failure),
    owner: 'integration',
    severity: 'high',
    dueInMs: 3_600_000,
    // Whoever acts on a case does it again, if it is worth it.
    actions: input.kind === 'action' ? ['resolve', 'assign'] : ['retry', 'resolve', 'assign'],
    evidence: { input, failure },
  };
}

function typeOf(input: Input): string {
  switch (input.kind) {
    case 'event':
      return input.event.type;
    case 'outcome':
      return input.command.type;
    case 'timer':
      return input.name.split(':', 1)[0] as string;
    case 'action':
      return input.action;
  }
}

/** The event that a case waits for; undefined where it is about something else. */
export function eventOfCase(code: string, evidence: unknown): CanonicalEvent | undefined {
  if (code.startsWith(PARKED)) return (evidence as { event: CanonicalEvent }).event;
  if (code.startsWith(`${POISON}event:`)) return (evidence as { input: { event: CanonicalEvent } }).input.event;
  return undefined;
}

export const isParkedCode = (code: string): boolean => code.startsWith(PARKED);

export function parkedCase(event: CanonicalEvent, failure: string): ExceptionCase {
  return {
    code: parkedCode(event),
    // One broken rule spoils all events of a type: they are one group.
    cause: `${PARKED}${event.type}`,
    title: `${event.type} of ${event.subject} could not be handled`,
    detail: firstLine(failure),
    owner: 'integration',
    severity: 'high',
    dueInMs: 3_600_000,
    actions: ['retry', 'resolve', 'assign'],
    evidence: { event: asTold(event), failure },
  };
}

export const firstLine = (failure: string): string => failure.split('\n', 1)[0] as string;

/** Without its place in the log. */
function asTold(event: CanonicalEvent): CanonicalEvent {
  const { tenant: _tenant, position: _position, sequence: _sequence, ...told } = event as StoredEvent;
  return told as CanonicalEvent;
}
