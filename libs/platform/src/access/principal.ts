import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PartnerKind } from '../config/config.js';

/** Who calls, as its access token says. */
export interface Principal {
  readonly clientId: string;
  readonly kind: 'operator' | 'internal' | 'partner';
  readonly partnerId?: string;
  readonly partnerKind?: PartnerKind;
  /** `sandbox`: credentials for trying and certification; they see a world of the partner's own and nothing real. */
  readonly environment: 'production' | 'sandbox';
  readonly scopes: readonly string[];
  /** Who signed in, where a person calls through a client. */
  readonly person?: PersonPrincipal;
}

/** A person who signed in: the client is only what they call through. */
export interface PersonPrincipal {
  /** The token's subject. */
  readonly id: string;
  /** Never given to anybody else; the audit trail names people by it. */
  readonly username: string;
}

/** Whose idempotency keys these are: two people who call through one client know nothing of each other's. */
export const keyHolderOf = ({ clientId, person }: Pick<Principal, 'clientId' | 'person'>): string =>
  person ? `person:${person.id}` : clientId;

/** Who called, as records name it: the person, or the client that calls by itself. */
export const callerOf = ({ clientId, person }: Pick<Principal, 'clientId' | 'person'>): string =>
  person?.username ?? clientId;

export type AuthenticatedRequest = FastifyRequest & { user?: Principal; mayHaveHappened?: boolean };

export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = context.switchToHttp().getRequest<AuthenticatedRequest>().user;
  if (!principal) throw new Error('no principal: the route is public');
  return principal;
});

/** By which one of our own apps says that an effect may have happened under another key: a boolean of RFC 9651, `?1`. */
export const MAY_HAVE_HAPPENED = 'crossdock-may-have-happened';

/** How a handler's parameter is found among its metadata. */
export const readMayHaveHappened = (_: unknown, context: ExecutionContext): boolean =>
  context.switchToHttp().getRequest<AuthenticatedRequest>().mayHaveHappened ?? false;

/** True when this Idempotency-Key was seen before and no outcome of it is stored, or the caller says so: the effect may have happened. */
export const MayHaveHappened = createParamDecorator(readMayHaveHappened);
