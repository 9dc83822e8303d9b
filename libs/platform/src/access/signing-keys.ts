import { createPublicKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { clock } from '../clock/index.js';
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
  private askedAt = 0;
  private failure?: ProblemError;
  private fetching?: Promise<void>;

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  async get(kid: string): Promise<KeyObject | undefined> {
    const wanted = !this.keys.has(kid) || clock.now() - this.fetchedAt > MAX_AGE_MS;
    if (wanted && (this.fetching || clock.now() - this.askedAt > REFETCH_FLOOR_MS)) await this.refresh();
    const key = this.keys.get(kid);
    // Keys that are known outlive an authorization server that is away; of an unknown one nobody can say that it is wrong.
    if (!key && this.failure) throw this.failure;
    return key;
  }

  private refresh(): Promise<void> {
    this.askedAt = clock.now();
    this.fetching ??= this.fetch()
      .then(
        () => {
          this.failure = undefined;
        },
        (cause: unknown) => {
          const detail = 'The authorization server gives no keys';
          this.failure = new ProblemError('service-unavailable', detail, { headers: { 'retry-after': '1' }, cause });
        },
      )
      .finally(() => {
        this.fetching = undefined;
      });
    return this.fetching;
  }

  private async fetch(): Promise<void> {
    const url = `${this.config.serviceUrls.identity}/oauth/jwks`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`the keys were answered with ${answer.status}`);
    const { keys } = (await answer.json()) as { keys: { kid?: string; kty: string; crv?: string }[] };
    this.keys = new Map(
      keys
        .filter((key) => key.kid && key.kty === 'EC' && key.crv === 'P-256')
        .map((key) => [
          key.kid as string,
          createPublicKey({ key: key as import('node:crypto').JsonWebKey, format: 'jwk' }),
        ]),
    );
    this.fetchedAt = clock.now();
  }
}
