import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { AccessGuard } from './access.guard.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { ClientStandings } from './client-standings.js';
import { EndedKeys } from './ended-keys.js';
import { IdempotencyExpiry } from './idempotency/idempotency.expiry.js';
import { IdempotencyStore } from './idempotency/idempotency.store.js';
import { InternalTokens } from './internal-tokens.js';
import { Concurrency } from './quota/concurrency.js';
import { PartnerThrottlerGuard } from './quota/partner-throttler.guard.js';
import { Plans } from './quota/plans.js';
import { QuotaModule } from './quota/quota.module.js';
import { QuotaUses } from './quota/quota.uses.js';
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
  imports: [PassportModule, QuotaModule],
  providers: [
    SigningKeys,
    ClientStandings,
    EndedKeys,
    AccessTokenStrategy,
    AccessGuard,
    PartnerThrottlerGuard,
    Plans,
    QuotaUses,
    Concurrency,
    IdempotencyStore,
    IdempotencyExpiry,
    InternalTokensFactory,
  ],
  exports: [
    AccessGuard,
    PartnerThrottlerGuard,
    IdempotencyStore,
    InternalTokensFactory,
    SigningKeys,
    ClientStandings,
    EndedKeys,
    Plans,
    QuotaUses,
  ],
})
export class AccessModule {}
