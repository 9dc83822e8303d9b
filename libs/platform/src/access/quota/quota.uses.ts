import { Injectable } from '@nestjs/common';
import { InjectThrottlerStorage } from '@nestjs/throttler';
import type { Principal } from '../principal.js';
import { Plans } from './plans.js';
import { QuotaCounter } from './quota.counter.js';
import type { QuotaUse } from './rate-limit.headers.js';

/** Who shares one count. A sandbox's calls are counted apart from the real ones. */
export const quotaHolderOf = ({ partnerId, clientId, environment }: Principal): string =>
  `${partnerId ?? clientId}${environment === 'sandbox' ? '~sandbox' : ''}`;

/** What a partner has used of its quotas, those included that do not count the request in which it asks. */
@Injectable()
export class QuotaUses {
  constructor(
    @InjectThrottlerStorage() private readonly counter: QuotaCounter,
    private readonly plans: Plans,
  ) {}

  /** As this process knows them since it counted the partner's request; undefined while it counted none. */
  of(principal: Principal): readonly QuotaUse[] | undefined {
    return this.counter.usesOf(quotaHolderOf(principal), this.plans.of(principal).quotas);
  }
}
