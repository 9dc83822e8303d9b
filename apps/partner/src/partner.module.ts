import { Module } from '@nestjs/common';
import { ClientsModule } from '#clients';
import { MessagingModule } from '#messaging';
import { EventFeed } from './events/event-feed.js';
import { FeedProjection } from './events/feed.projection.js';
import { Facts } from './facts/facts.service.js';
import { Partners } from './registry/partners.js';
import { Worlds } from './world/worlds.js';

const SERVICES = [Facts, Partners, Worlds, EventFeed, FeedProjection];

/** What every version of the partner API stands on: one set of services, never forked per version. */
@Module({
  imports: [MessagingModule, ClientsModule.forApp('partner')],
  providers: SERVICES,
  exports: [...SERVICES, MessagingModule],
})
export class PartnerModule {}
