import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { DEFAULT_PLAN, PLANS } from './plans.table.js';
import { QuotaCounter } from './quota.counter.js';
import { QuotaStore } from './quota.store.js';

/** For routes that the throttler's own guard limits; a partner's windows are those of its plan. */
const THROTTLERS = PLANS[DEFAULT_PLAN].quotas.map(({ name, limit, windowSeconds }) => ({
  name,
  limit,
  ttl: windowSeconds * 1000,
}));

@Module({ providers: [QuotaStore, QuotaCounter], exports: [QuotaCounter] })
class CountingModule {}

/** The throttler, on the one store that all replicas share. */
export const QuotaModule = ThrottlerModule.forRootAsync({
  imports: [CountingModule],
  inject: [QuotaCounter],
  useFactory: (storage: QuotaCounter) => ({ throttlers: THROTTLERS, storage }),
});
