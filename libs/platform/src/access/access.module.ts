import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { ClientStandings } from './client-standings.js';
import { EtagInterceptor } from './etag/etag.interceptor.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyStore } from './idempotency.store.js';
import { InternalTokens } from './internal-tokens.js';
import { PARTNER_QUOTAS, PartnerThrottlerGuard } from './partner-throttler.guard.js';
import { QuotaStore } from './quota.store.js';
import { SigningKeys } from './signing-keys.js';

/** Gives each app the tokens of its own internal client, `crossdock-<app>`. */
@Injectable()
export class InternalTokensFactory {
  private readonly clients = new Map<string, InternalTokens>();

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  of(app: string): InternalTokens {
    const known = this.clients.get(app) ?? new InternalTokens(`crossdock-${app}`, this.config);
    this.clients.set(app, known);
    return known;
  }
}

@Global()
@Module({
  imports: [PassportModule, ThrottlerModule.forRoot({ throttlers: [...PARTNER_QUOTAS] })],
  providers: [
    SigningKeys,
    ClientStandings,
    AccessTokenStrategy,
    AccessGuard,
    PartnerThrottlerGuard,
    QuotaStore,
    IdempotencyStore,
    IdempotencyInterceptor,
    EtagInterceptor,
    InternalTokensFactory,
  ],
  exports: [
    AccessGuard,
    PartnerThrottlerGuard,
    IdempotencyInterceptor,
    EtagInterceptor,
    InternalTokensFactory,
    SigningKeys,
    ClientStandings,
  ],
})
export class AccessModule {}
