import { Global, Module } from '@nestjs/common';
import type { PersistenceFeature } from '#platform/persistence';
import { Documents } from './documents.js';
import { EventSources } from './event.sources.js';
import { EventLogService } from './event-log.service.js';
import { Feeds } from './feeds/feeds.js';
import { Feeds1797100009000 } from './feeds/feeds.migration.js';
import { Unreadable1797100025000 } from './feeds/unreadable.migration.js';
import { Intake } from './intake.js';
import { MessageChanges } from './message.changes.js';
import { Messaging1795500000003 } from './messaging.migration.js';
import { Notifications } from './notifications.js';
import { OneWayIn1795600000820 } from './one-way-in.migration.js';
import { ParkedAgain1797100019000 } from './parked-again.migration.js';
import { PublishedState } from './published-state/published-state.js';
import { PublishedState1795600000800 } from './published-state/published-state.migration.js';
import { Subscriptions } from './subscriptions.js';
import { WebhookInbox } from './webhooks/webhook.inbox.js';
import { WireTapService } from './wire-tap.service.js';
import { WrittenIn1797100014000 } from './written-in.migration.js';

export const messagingPersistence: PersistenceFeature = {
  schema: 'messaging',
  migrations: [
    Messaging1795500000003,
    PublishedState1795600000800,
    OneWayIn1795600000820,
    Feeds1797100009000,
    ParkedAgain1797100019000,
    WrittenIn1797100014000,
    Unreadable1797100025000,
  ],
};

const PROVIDERS = [
  EventLogService,
  Subscriptions,
  Documents,
  Intake,
  WireTapService,
  Notifications,
  WebhookInbox,
  PublishedState,
  Feeds,
  EventSources,
  MessageChanges,
];

@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class MessagingModule {}
