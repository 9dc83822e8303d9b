import type { Type } from '@nestjs/common';
import type { ApiName } from '../config/index.js';
import type { ArazzoWorkflows } from '../governance/arazzo.js';
import type { EventCatalog } from '../governance/asyncapi.js';
import type { PersistenceFeature } from '../persistence/index.js';

/** What an app is to whoever composes, serves or documents it. */
export interface ApiDefinition {
  readonly name: ApiName | 'identity' | 'portal';
  readonly version: `v${number}`;
  readonly title: string;
  readonly description: string;
  /** Team that answers for it. */
  readonly owner: string;
  readonly module: Type;
  readonly persistence: readonly PersistenceFeature[];
  /** The events that it sends to those outside. */
  readonly events?: EventCatalog;
  /** How a caller of it goes from start to end. */
  readonly workflows?: ArazzoWorkflows;
}

/** Layer by name, for contracts' folders and the catalog. */
export function layerOf(name: ApiDefinition['name']): 'system' | 'process' | 'partner' | 'platform' {
  if (['erp', 'wms', 'tms'].includes(name)) return 'system';
  if (['order-to-ship', 'ship-to-settle', 'inventory-sync'].includes(name)) return 'process';
  return name.startsWith('partner') ? 'partner' : 'platform';
}
