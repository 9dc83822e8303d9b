import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Seal } from '#platform/secrets';
import type { Attempt } from './issuer.client.js';

/** How long somebody may take to sign in. */
const ATTEMPT_SECONDS = 15 * 60;

/**
 * The portal's two cookies: the session's id, and what a sign-in under way is recognised by. With TLS they are bound to
 * this very host (`__Host-`); no script reads them, and no other site's form carries them.
 */
@Injectable()
export class SessionCookies {
  private readonly secure: boolean;
  private readonly seal: Seal;

  constructor(@Inject(CONFIG) { publicUrl, internalSecret }: CrossdockConfig) {
    this.secure = publicUrl.startsWith('https:');
    this.seal = new Seal(internalSecret, 'sign-in attempts');
  }

  session(request: FastifyRequest): string | undefined {
    return this.read(request, 'crossdock-portal');
  }

  /** Until the browser is closed; how long it counts is the store's to say. */
  setSession(reply: FastifyReply, id: string): void {
    this.write(reply, 'crossdock-portal', id);
  }

  clearSession(reply: FastifyReply): void {
    this.write(reply, 'crossdock-portal', '', 0);
  }

  attempt(request: FastifyRequest): Attempt | undefined {
    const sealed = this.read(request, 'crossdock-sign-in');
    if (!sealed) return undefined;
    try {
      const { until, ...attempt } = JSON.parse(this.seal.open(Buffer.from(sealed, 'base64url'))) as Attempt & {
        until: number;
      };
      return until > clock.now() ? attempt : undefined;
    } catch {
      return undefined;
    }
  }

  setAttempt(reply: FastifyReply, attempt: Attempt): void {
    const sealed = this.seal.seal(JSON.stringify({ ...attempt, until: clock.now() + ATTEMPT_SECONDS * 1000 }));
    this.write(reply, 'crossdock-sign-in', sealed.toString('base64url'), ATTEMPT_SECONDS);
  }

  clearAttempt(reply: FastifyReply): void {
    this.write(reply, 'crossdock-sign-in', '', 0);
  }

  private nameOf(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private read({ headers, server }: FastifyRequest, name: string): string | undefined {
    return headers.cookie === undefined ? undefined : server.parseCookie(headers.cookie)[this.nameOf(name)];
  }

  private write(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
    reply.setCookie(this.nameOf(name), value, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: this.secure,
      ...(maxAge !== undefined && { maxAge }),
    });
  }
}
