import { Global, Module } from '@nestjs/common';
import type { PersistenceFeature } from '#platform/persistence';
import { Documents } from './documents.js';
import { EventLogService } from './event-log.service.js';
import { Messaging1795500000003 } from './messaging.migration.js';
import { Notifications } from './notifications.js';
import { OneWayIn1795600000820 } from './one-way-in.migration.js';
import { PublishedState } from './published-state/published-state.js';
import { PublishedState1795600000800 } from './published-state/published-state.migration.js';
import { Subscriptions } from './subscriptions.js';
import { WebhookInbox } from './webhooks/webhook.inbox.js';
import { WireTapService } from './wire-tap.service.js';

export const messagingPersistence: PersistenceFeature = {
  schema: 'messaging',
  migrations: [Messaging1795500000003, PublishedState1795600000800, OneWayIn1795600000820],
};

const PROVIDERS = [
  EventLogService,
  Subscriptions,
  Documents,
  WireTapService,
  Notifications,
  WebhookInbox,
  PublishedState,
];

@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class MessagingModule {}
