import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { isUse } from './in-use.js';
import type { SignedInPerson } from './portal-session.js';
import { requireSameOrigin } from './same-origin.js';
import { SessionCookies } from './session.cookies.js';
import { Sessions, signInAgain } from './sessions.js';

/** What `@PortalEndpoint` says of a route. */
interface Admission {
  readonly for: readonly string[];
  readonly catalog?: true;
}

/** Under which `@PortalEndpoint` keeps it. */
export const ADMISSION = Symbol('PortalEndpoint');

/** Deny by default: a session that stands, of a person whom the route is for. */
@Injectable()
export class PortalSessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const admission = this.reflector.get<Admission | undefined>(ADMISSION, context.getHandler());
    if (!admission) throw new ProblemError('forbidden', 'The route says not whom it is for');
    const request = context.switchToHttp().getRequest();
    requireSameOrigin(request, this.config.publicUrl);
    const session = await this.sessions.find(this.cookies.session(request), isUse(request));
    request.portalSession = session;
    const open = admission.catalog && this.config.publicCatalog;
    if (!session && open) return true;
    if (!session) throw signInAgain();
    if (!open && !isFor(admission.for, session.person))
      throw new ProblemError('forbidden', 'Your role does not allow this');
    return true;
  }
}

function isFor(audience: readonly string[], { roles, partner }: SignedInPerson): boolean {
  if (partner) return audience.includes('partner');
  const staff = audience.some((each) => each !== 'partner');
  return (staff && roles.includes('administrator')) || roles.some((role) => audience.includes(role));
}
