import type { CallMapView, MapEdgeView, MapNodeView } from '../../../src/map/map.view.js';

const SHORT = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat();

export const short = (count: number): string => SHORT.format(count);
export const whole = (count: number): string => WHOLE.format(count);
export const time = (ms: number): string => (ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : `${ms} ms`);

/** The heaviest line is ten times as heavy as the lightest, whatever the day brings. */
export function weightOf({ figures }: MapEdgeView, edges: readonly MapEdgeView[]): number {
  const most = Math.max(1, ...edges.map((edge) => edge.figures?.calls ?? 0));
  const calls = figures?.calls ?? 0;
  return calls === 0 ? 1 : 1 + 6 * (Math.log(calls + 1) / Math.log(most + 1));
}

export const byId = ({ nodes }: CallMapView): ReadonlyMap<string, MapNodeView> =>
  new Map(nodes.map((node) => [node.id, node]));

/** Where one reads more of it; below the portal's address. */
export function pageOf({ kind, name, detail }: MapNodeView): string | undefined {
  if (kind === 'api' && /^v\d+$/.test(detail)) return `/apis/${name}/${detail}`;
  return kind === 'system' ? '/systems' : undefined;
}

/** @param chosen a node: its lines alone */
export const isOf = ({ from, to }: MapEdgeView, chosen: string | undefined): boolean =>
  chosen === undefined || from === chosen || to === chosen;
