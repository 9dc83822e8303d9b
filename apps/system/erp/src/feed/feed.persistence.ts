import type { PersistenceFeature } from '#platform/persistence';
import { CreateOrderFeeds1764000000100 } from './migrations/1764000000100-create-order-feeds.js';
import { OrderContents1797100001002 } from './migrations/1797100001002-order-contents.js';
import { FeedWarnings1797100017000 } from './migrations/1797100017000-feed-warnings.js';

export const erpPersistence: PersistenceFeature = {
  schema: 'erp',
  migrations: [CreateOrderFeeds1764000000100, OrderContents1797100001002, FeedWarnings1797100017000],
};
