import type { Type } from '@nestjs/common';
import type { ApiName } from '../config/index.js';
import type { ArazzoWorkflows } from '../governance/arazzo.js';
import type { EventCatalog, EventSchemas } from '../governance/asyncapi.js';
import type { PersistenceFeature } from '../persistence/index.js';

/** The life of a version, as it was announced to whoever calls it: a date once told only moves later. */
export interface Lifecycle {
  /** Calendar day of its release. */
  readonly released: string;
  /** UTC instant from which on nobody should choose it any more; told ahead of its time too (RFC 9745 2.1). */
  readonly deprecated?: string;
  /** UTC instant after which it is no longer served: 410 (RFC 8594). Never before `deprecated`. */
  readonly sunset?: string;
  /** The version to move to. */
  readonly successor?: `v${number}`;
  /** Where the move is described: a path below the public address, or a URL. */
  readonly migrationGuide?: string;
}

/** What an app is to whoever composes, serves or documents it. */
export interface ApiDefinition {
  readonly name: ApiName | 'portal';
  readonly version: `v${number}`;
  readonly title: string;
  readonly description: string;
  /** Team that answers for it. */
  readonly owner: string;
  /** Without one: released, and neither deprecated nor replaced. */
  readonly lifecycle?: Lifecycle;
  readonly module: Type;
  readonly persistence: readonly PersistenceFeature[];
  /** Which events it tells and on which it acts, by their CloudEvents types. */
  readonly flow?: { readonly emits: readonly string[]; readonly consumes: readonly string[] };
  /** The events that it sends to those outside. */
  readonly events?: (schemas?: EventSchemas) => EventCatalog;
  /** How a caller of it goes from start to end. */
  readonly workflows?: ArazzoWorkflows;
}

/** Layer by name, for contracts' folders and the catalog. */
export function layerOf(name: ApiDefinition['name']): 'system' | 'process' | 'partner' | 'platform' {
  if (['erp', 'wms', 'tms'].includes(name)) return 'system';
  if (['order-to-ship', 'ship-to-settle', 'inventory-sync'].includes(name)) return 'process';
  return name.startsWith('partner') ? 'partner' : 'platform';
}
