// What the portal's server tells its web application of the map.

import type { LayerName } from '../portal.view.js';

/** `quiet`: no call in the last hour or two; `down`: it does not answer. */
export type HealthName = 'ok' | 'degraded' | 'failing' | 'quiet' | 'down';

/** Who calls or is called. */
export interface MapNodeView {
  /** Like `api:order-to-ship`, `system:sap`, `partner:3pl-east`. */
  readonly id: string;
  readonly kind: 'partner' | 'operator' | 'api' | 'system';
  readonly name: string;
  readonly title: string;
  /** Of an API. */
  readonly layer?: LayerName;
  /** Kind of a partner; kind and vendor of a system; newest version of an API. */
  readonly detail: string;
  readonly health: HealthName;
}

/** Calls of the last day. */
export interface MapFiguresView {
  readonly calls: number;
  /** By what the caller sent. */
  readonly refused: number;
  /** By whom it called, or nobody knows. */
  readonly failed: number;
  readonly meanMs: number;
  /** To the end of the class that times are counted in. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Calls of this hour and the one before. */
  readonly recentCalls: number;
  readonly recentFailed: number;
}

export interface MapEdgeView {
  readonly from: string;
  readonly to: string;
  readonly health: HealthName;
  /** Absent where nothing was called, or it is not the viewer's to see. */
  readonly figures?: MapFiguresView;
}

/** A place on a drawing, in its own units. */
export interface PointView {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands; `lines` in the order of the map's edges. */
export interface MapLayoutView {
  readonly width: number;
  readonly height: number;
  readonly node: { readonly width: number; readonly height: number };
  readonly rows: readonly { readonly title: string; readonly y: number }[];
  readonly places: Readonly<Record<string, PointView>>;
  readonly lines: readonly { readonly path: string; readonly label: PointView }[];
}

/** Who calls whom, and how it goes. */
export interface CallMapView {
  readonly since: string;
  readonly asOf: string;
  readonly nodes: readonly MapNodeView[];
  readonly edges: readonly MapEdgeView[];
  readonly layout: MapLayoutView;
}
