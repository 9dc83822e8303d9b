import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { EventFeed } from './events/event-feed.js';
import { FeedProjection } from './events/feed.projection.js';
import { Facts } from './facts/facts.service.js';
import { Partners } from './registry/partners.js';
import { DeliveryWorker } from './webhooks/delivery/delivery.worker.js';
import { DeliveryLog } from './webhooks/delivery-log.js';
import { DeliveryLogPruner } from './webhooks/delivery-log.pruner.js';
import { Targets } from './webhooks/targets.js';
import { Webhooks } from './webhooks/webhooks.service.js';
import { Worlds } from './world/worlds.js';

const SERVICES = [Facts, Partners, Worlds, EventFeed, Webhooks, DeliveryLog];
/** What works by itself. */
const WORKERS = [FeedProjection, Targets, DeliveryWorker, DeliveryLogPruner];

/** What every version of the partner API stands on: one set of services, never forked per version. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('partner')],
  providers: [...SERVICES, ...WORKERS],
  exports: [...SERVICES, MessagingModule],
})
export class PartnerModule {}
