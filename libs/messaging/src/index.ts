export { Documents, documentIdOf } from './documents.js';
export { type EventSourceCount, EventSources } from './event.sources.js';
export type { EventLog, ReadQuery, StoredEvent, Subscription, Tx } from './event-log.js';
export { EventLogService } from './event-log.service.js';
export { ConnectedFeeds, connectedFeedsOf } from './feeds/connected-feeds.js';
export { FeedDto, toFeedDto } from './feeds/feed.dto.js';
export {
  type Awaited,
  awaitedFrom,
  awaitedOf,
  type Feed,
  type FeedState,
  isHeard,
  type KnownFeed,
  silentSince,
} from './feeds/feed.js';
export { Feeds, type Waiting } from './feeds/feeds.js';
export type { KeptUnreadable, Unreadable } from './feeds/unreadable.js';
export { Intake, type Message } from './intake.js';
export { type FollowedCall, type FollowedDocument, MessageChanges } from './message.changes.js';
export { MessagingModule, messagingPersistence } from './messaging.module.js';
export { Notifications } from './notifications.js';
export { type EventKey, failureText, Parked } from './parked.js';
export {
  PublishedState,
  type StoredView,
  type ViewQuery,
} from './published-state/published-state.js';
export { type HeldView, type PublishedView, viewChanges } from './published-state/published-view.js';
export { type Publication, StatePublisher } from './published-state/state.publisher.js';
export { Subscriptions } from './subscriptions.js';
export type { InboundWebhook, NormalizedMessage, WebhookSender } from './webhooks/inbound-webhook.js';
export { WebhookReceiptDto } from './webhooks/webhook.dto.js';
export { type ReceivedWebhook, Webhook, WebhookEndpoint } from './webhooks/webhook.endpoint.js';
export { WebhookInbox, type WebhookReceipt } from './webhooks/webhook.inbox.js';
export type { DocumentStore, TappedCall, WireTap } from './wire-tap.js';
export { WireTapService } from './wire-tap.service.js';
