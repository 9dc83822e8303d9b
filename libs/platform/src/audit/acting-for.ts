import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { parseItem, serializeItem, Token } from 'structured-headers';
import type { AuthenticatedRequest } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { ACTOR_KINDS, type Actor, actorOf } from './audit.js';

/** By which one of our own apps tells another for whom it asks, so that the act is recorded as that one's. */
const HEADER = 'on-behalf-of';

/** As a header for a call to one of our own APIs: a structured-field string (RFC 9651) with parameters. */
export function onBehalfOf({ kind, id, partnerId }: Actor): Record<string, string> {
  const parameters = new Map<string, string | Token>([['kind', new Token(kind)]]);
  if (partnerId) parameters.set('partner', partnerId);
  return { [HEADER]: serializeItem([id, parameters]) };
}

/** How a handler's parameter is found among its metadata. */
const readActor = (_: unknown, context: ExecutionContext): Actor => {
  const { user, headers } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!user) throw new Error('no principal: the route is public');
  const header = headers[HEADER];
  if (header === undefined) return actorOf(user);
  if (user.kind !== 'internal') throw new ProblemError('forbidden', 'Only our own apps act on behalf of others');
  const actor = typeof header === 'string' && parse(header);
  if (!actor) throw new ProblemError('malformed-request', 'On-Behalf-Of names nobody');
  return actor;
};

/** Who acts: whoever calls, or whoever one of our own apps says that it calls for. */
export const ActingFor = createParamDecorator(readActor);

/** Says in the contract that the operation takes the header. */
export const TakesOnBehalfOf = (): MethodDecorator =>
  ApiHeader({
    name: 'On-Behalf-Of',
    required: false,
    description: 'From our own apps only: for whom they ask. The audit trail names that one.',
    schema: { type: 'string' },
    example: '"partner-3pl-east";kind=partner;partner="3pl-east"',
  });

function parse(header: string): Actor | undefined {
  try {
    const [id, parameters] = parseItem(header);
    const [kind, partnerId] = [parameters.get('kind'), parameters.get('partner')];
    const known = ACTOR_KINDS.find((each) => kind instanceof Token && each === kind.toString());
    if (typeof id !== 'string' || id === '' || !known) return undefined;
    return { kind: known, id, ...(typeof partnerId === 'string' && { partnerId }) };
  } catch {
    return undefined;
  }
}
