import { createPublicKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { ProblemError } from '../errors/problem.error.js';

/** An unknown `kid` makes us ask again, but not more often than this. */
const REFETCH_FLOOR_MS = 2_000;
/** Keys are asked for anew after this long, so that a withdrawn one stops verifying. */
const MAX_AGE_MS = 5 * 60_000;

/** The authorization server's public keys, by `kid`. Only EC P-256 keys for ES256 are taken. */
@Injectable()
export class SigningKeys {
  private keys = new Map<string, KeyObject>();
  private fetchedAt = 0;
  private fetching?: Promise<void>;

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  async get(kid: string): Promise<KeyObject | undefined> {
    const age = Date.now() - this.fetchedAt;
    if (age > MAX_AGE_MS || (!this.keys.has(kid) && age > REFETCH_FLOOR_MS)) await this.refresh();
    return this.keys.get(kid);
  }

  private refresh(): Promise<void> {
    this.fetching ??= this.fetch().finally(() => {
      this.fetching = undefined;
    });
    return this.fetching;
  }

  private async fetch(): Promise<void> {
    let answer: Response;
    try {
      answer = await fetch(`${this.config.serviceUrls.identity}/oauth/jwks`, { signal: AbortSignal.timeout(5_000) });
    } catch (cause) {
      if (this.keys.size > 0) return;
      throw new ProblemError('service-unavailable', 'The authorization server does not answer', {
        headers: { 'retry-after': '1' },
        cause,
      });
    }
    if (!answer.ok)
      throw new ProblemError('service-unavailable', 'The authorization server gives no keys', {
        headers: { 'retry-after': '1' },
      });
    const { keys } = (await answer.json()) as { keys: { kid?: string; kty: string; crv?: string }[] };
    this.keys = new Map(
      keys
        .filter((key) => key.kid && key.kty === 'EC' && key.crv === 'P-256')
        .map((key) => [
          key.kid as string,
          createPublicKey({ key: key as import('node:crypto').JsonWebKey, format: 'jwk' }),
        ]),
    );
    this.fetchedAt = Date.now();
  }
}
