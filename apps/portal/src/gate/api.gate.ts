import { Inject, Injectable, type RawBodyRequest } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ApiName, CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { answerHeadersOf, requestHeadersOf, requireOwnPage } from './gate.rules.js';

const TIMEOUT_MS = 30_000;

/** A token of whoever asks. @param refused one that was not taken, so that another is needed */
export type TokenOf = (refused?: string) => Promise<string>;

/**
 * Sends what a page asks on to another API of this installation, and the answer back as it is. The token is added here
 * and stays here; of the headers those pass that the contracts know.
 */
@Injectable()
export class ApiGate {
  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  /** @param path of the API, as `pathOf` lets it through */
  async pass(
    path: string,
    tokenOf: TokenOf,
    request: RawBodyRequest<FastifyRequest>,
    reply: FastifyReply,
  ): Promise<void> {
    requireOwnPage(request);
    const token = await tokenOf();
    const first = await this.send(path, token, request);
    // It was revoked before its time, as with a secret that got out: whoever is signed in gets another.
    const answer = first.status === 401 ? await this.send(path, await tokenOf(token), request) : first;
    void reply.status(answer.status).headers({ ...answer.headers, 'cache-control': 'no-store' });
    await reply.send(answer.body);
  }

  private async send(
    path: string,
    token: string,
    { method, headers, rawBody }: RawBodyRequest<FastifyRequest>,
  ): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
    try {
      const answer = await fetch(new URL(path, this.config.serviceUrls[path.split('/')[1] as ApiName]), {
        method,
        headers: { ...requestHeadersOf(headers), authorization: `Bearer ${token}` },
        ...(method !== 'GET' && rawBody && rawBody.length > 0 && { body: new Uint8Array(rawBody) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, headers: answerHeadersOf(answer.headers), body };
    } catch (cause) {
      throw new ProblemError('service-unavailable', 'The API does not answer', {
        headers: { 'retry-after': '1' },
        cause,
      });
    }
  }
}
