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
}

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
