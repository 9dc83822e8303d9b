import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Endpoint, type EndpointOptions, type Role, STAFF_ROLES } from '#platform/access';
import type { PortalSession } from './portal-session.js';
import { ADMISSION, PortalSessionGuard } from './session.guard.js';

/** Whom a route of the portal is for: people of the enterprise by role, or developers of partners. */
export type Audience = Role | 'partner';

/** Everybody of the enterprise. */
export const STAFF: readonly Audience[] = STAFF_ROLES;
/** Everybody who is signed in. */
export const EVERYBODY: readonly Audience[] = [...STAFF_ROLES, 'partner'];

export interface PortalEndpointOptions extends Omit<EndpointOptions, 'public' | 'scope' | 'idempotent' | 'etag'> {
  /** Any of these suffices. Administrators are whatever staff is; a partner's developer is `partner` and nothing else. */
  readonly for: readonly Audience[];
  /** A part of the catalog: open without a sign-in where PORTAL_PUBLIC_CATALOG says so. */
  readonly catalog?: true;
}

/**
 * Everything that a route below `/portal/api` owes: a signed-in person of the right kind, and of what changes something
 * that it comes from the portal's own pages. A route there without it does not start.
 */
export function PortalEndpoint({ for: audience, catalog, ...options }: PortalEndpointOptions): MethodDecorator {
  return applyDecorators(
    // Whose call it is says the session, not an access token.
    Endpoint({ ...options, public: true }),
    SetMetadata(ADMISSION, { for: audience, catalog }),
    UseGuards(PortalSessionGuard),
  );
}

export type PortalRequest = FastifyRequest & { portalSession?: PortalSession };

/** Who is signed in. On a route of the public catalog it may be nobody: take `OptionalSession` there. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): PortalSession => {
  const { portalSession } = context.switchToHttp().getRequest<PortalRequest>();
  if (!portalSession) throw new Error('no session: the route is open');
  return portalSession;
});

export const OptionalSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): PortalSession | undefined =>
    context.switchToHttp().getRequest<PortalRequest>().portalSession,
);
