export { Documents } from './documents.js';
export type { EventLog, ReadQuery, StoredEvent, Subscription, Tx } from './event-log.js';
export { EventLogService } from './event-log.service.js';
export { MessagingModule, messagingPersistence } from './messaging.module.js';
export { Notifications } from './notifications.js';
export { Subscriptions } from './subscriptions.js';
export type { DocumentStore, TappedCall, WireTap } from './wire-tap.js';
export { WireTapService } from './wire-tap.service.js';
