import { Controller, Get, Header, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { isInfrastructure } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { Documents } from '../shell/document.js';
import { isUse } from './in-use.js';
import { IssuerClient } from './issuer.client.js';
import { requireSameOrigin } from './same-origin.js';
import { SessionCookies } from './session.cookies.js';
import { MeDto, SignedOutDto, SignInQueryDto } from './session.dto.js';
import { Sessions } from './sessions.js';

const log = logger('portal');

/** Signing in and out of the portal (OpenID Connect code flow with PKCE; the browser holds a session's id and no token). */
@ApiExcludeController()
@Controller('portal')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly issuer: IssuerClient,
    private readonly cookies: SessionCookies,
    private readonly documents: Documents,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  @Get('sign-in')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'Sign in', public: true })
  async signIn(@Query() { returnTo }: SignInQueryDto, @Res() reply: FastifyReply): Promise<void> {
    const { location, attempt } = await this.issuer.begin(returnTo);
    this.cookies.setAttempt(reply, attempt);
    await reply.redirect(location, 303);
  }

  @Get('callback')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'Come back from signing in', public: true, foreign: true })
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const attempt = this.cookies.attempt(request);
    this.cookies.clearAttempt(reply);
    if (!attempt) return this.refuse(reply, 'This sign-in took too long, or was begun in another browser.');
    try {
      const at = request.url.indexOf('?');
      const signIn = await this.issuer.finish(at < 0 ? '' : request.url.slice(at), attempt);
      const cookie = await this.sessions.begin(signIn, this.cookies.session(request));
      this.cookies.setSession(reply, cookie);
      await reply.redirect(attempt.returnTo, 303);
    } catch (err) {
      if (isInfrastructure(err)) throw err;
      log.warn({ err }, 'a sign-in was not finished');
      return this.refuse(reply, 'The sign-in could not be finished.');
    }
  }

  /** Ends the sign-in here; the answer tells where it ends at the authorization server. */
  @Post('sign-out')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'Sign out', public: true })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutDto> {
    requireSameOrigin(request, this.config.publicUrl);
    const session = await this.sessions.find(this.cookies.session(request), isUse(request));
    this.cookies.clearSession(reply);
    return { location: session ? await this.sessions.end(session) : '/portal' };
  }

  /** Also asked by whoever is not signed in, so that it is no error. */
  @Get('api/me')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'Who is signed in', public: true })
  async me(@Req() request: FastifyRequest): Promise<MeDto> {
    const { publicCatalog } = this.config;
    const session = await this.sessions.find(this.cookies.session(request), isUse(request));
    if (!session) return { person: null, publicCatalog };
    const { partner, ...person } = session.person;
    return {
      person: { ...person, ...(partner && { partner: { id: partner.id, kind: partner.kind } }) },
      endsAt: session.endsAt.toISOString(),
      publicCatalog,
    };
  }

  /** A page without scripts: there is nobody whose application it could be. */
  private async refuse(reply: FastifyReply, why: string): Promise<void> {
    const body = `<h1>Not signed in</h1><p>${why}</p><p><a href="/portal/sign-in">Sign in</a></p>`;
    const text = this.documents.plain({ title: 'Not signed in', body });
    await reply.status(400).type('text/html; charset=utf-8').send(text);
  }
}
