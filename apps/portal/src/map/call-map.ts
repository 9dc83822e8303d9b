import type { PartnerKind } from '#platform/config';
import { type EdgeFigures, type End, type ObservedEdge, sum, timeOf } from '#platform/traffic';
import type { LayerName } from '../portal.view.js';
import type { HealthName, MapEdgeView, MapFiguresView, MapNodeView } from './map.view.js';
import type { Viewer } from './viewer.js';

export const HEALTHS = ['ok', 'degraded', 'failing', 'quiet', 'down'] as const satisfies readonly HealthName[];
export const NODE_KINDS = ['partner', 'operator', 'api', 'system'] as const satisfies readonly MapNodeView['kind'][];

export interface CallMap {
  readonly nodes: readonly MapNodeView[];
  readonly edges: readonly MapEdgeView[];
}

/** What the map is made of. */
export interface Surroundings {
  readonly apis: readonly {
    readonly name: string;
    readonly title: string;
    readonly layer: LayerName;
    readonly version: string;
  }[];
  /** APIs that should be there, whether they answer or not, with their layers. */
  readonly expected: readonly { readonly name: string; readonly layer: LayerName }[];
  readonly connections: readonly { readonly id: string; readonly kind: string; readonly vendor: string }[];
  readonly partners: readonly { readonly id: string; readonly kind: PartnerKind; readonly name: string }[];
  readonly observed: readonly ObservedEdge[];
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly all?: EdgeFigures;
  readonly recent?: EdgeFigures;
}

/**
 * The three layers with who stands outside and behind them.
 * @param most partners that are drawn one by one; of more, each kind is one
 */
export function callMapOf(around: Surroundings, viewer: Viewer, most = Number.POSITIVE_INFINITY): CallMap {
  const partners = partnersOf(around, viewer);
  const apart = partners.size <= most;
  const idOf = (end: End): string => {
    if (end.kind === 'api' || end.kind === 'system') return `${end.kind}:${end.id}`;
    if (end.kind === 'operator') return 'operator:all';
    return apart ? `partner:${end.id}` : `partner:${end.kind}`;
  };
  const lines = linesOf(around, idOf);
  const nodes = [...outsideOf(around, partners, apart, viewer), ...apisOf(around), ...systemsOf(around)];
  const known = new Set(nodes.map(({ id }) => id));
  const edges = lines
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map((line) => edgeOf(line, viewer))
    .toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  return { nodes: nodes.map((node) => ({ ...node, health: healthOfNode(node, edges) })), edges };
}

function partnersOf({ partners, observed }: Surroundings, viewer: Viewer): Map<string, { kind: string; name: string }> {
  const all = new Map<string, { kind: string; name: string }>();
  if (viewer === 'public') return all;
  for (const { from, to } of observed)
    for (const { kind, id } of [from, to])
      if (kind !== 'api' && kind !== 'system' && kind !== 'operator') all.set(id, { kind, name: id });
  for (const { id, kind, name } of partners) all.set(id, { kind, name });
  return viewer === 'enterprise' ? all : new Map([...all].filter(([id]) => id === viewer.partnerId));
}

/** What was observed, and the ways to connected systems whether they were used or not. */
function linesOf({ observed, connections }: Surroundings, idOf: (end: End) => string): Line[] {
  const lines = new Map<string, Line>();
  const add = (line: Line) => {
    const key = `${line.from} ${line.to}`;
    const known = lines.get(key);
    const plus = (a?: EdgeFigures, b?: EdgeFigures) => (a && b ? sum(a, b) : (a ?? b));
    const [all, recent] = [plus(known?.all, line.all), plus(known?.recent, line.recent)];
    lines.set(key, { from: line.from, to: line.to, ...(all && { all }), ...(recent && { recent }) });
  };
  for (const { from, to, all, recent } of observed) add({ from: idOf(from), to: idOf(to), all, recent });
  for (const { id, kind } of connections) add({ from: `api:${kind}`, to: `system:${id}` });
  return [...lines.values()];
}

function outsideOf(
  { observed }: Surroundings,
  partners: ReadonlyMap<string, { readonly kind: string; readonly name: string }>,
  apart: boolean,
  viewer: Viewer,
): MapNodeView[] {
  const node = { kind: 'partner', health: 'quiet' } as const;
  const each = [...partners].map(([id, { kind, name }]) => ({
    ...node,
    id: `partner:${id}`,
    name: id,
    title: name,
    detail: kind,
  }));
  const kinds = [...Map.groupBy(partners.values(), ({ kind }) => kind)].map(([kind, of]) => ({
    ...node,
    id: `partner:${kind}`,
    name: kind,
    title: kind,
    detail: `${of.length} partners`,
  }));
  const isFrom = (kind: End['kind'], id?: string) =>
    observed.some(({ from }) => from.kind === kind && (id === undefined || from.id === id));
  const own = viewer === 'enterprise';
  return [
    ...(apart ? each : kinds).toSorted((a, b) => (a.detail + a.id < b.detail + b.id ? -1 : 1)),
    ...(own && isFrom('operator')
      ? [
          {
            id: 'operator:all',
            kind: 'operator',
            name: 'operators',
            title: 'Operators',
            detail: 'own clients',
            health: 'quiet',
          } as const,
        ]
      : []),
  ];
}

function apisOf({ apis, expected }: Surroundings): MapNodeView[] {
  const running = new Map(apis.map((api) => [api.name, api]));
  const missing = expected
    .filter(({ name }) => !running.has(name))
    .map(
      ({ name, layer }): MapNodeView => ({
        id: `api:${name}`,
        kind: 'api',
        name,
        title: name,
        layer,
        detail: '',
        health: 'down',
      }),
    );
  const there = [...running.values()].map(
    ({ name, title, layer, version }): MapNodeView => ({
      id: `api:${name}`,
      kind: 'api',
      name,
      title,
      layer,
      detail: version,
      health: 'quiet',
    }),
  );
  return [...there, ...missing];
}

const systemsOf = ({ connections }: Surroundings): MapNodeView[] =>
  connections.map(({ id, kind, vendor }) => ({
    id: `system:${id}`,
    kind: 'system',
    name: id,
    title: id,
    detail: `${kind.toUpperCase()}, ${vendor}`,
    health: 'quiet',
  }));

function edgeOf({ from, to, all, recent }: Line, viewer: Viewer): MapEdgeView {
  const own = typeof viewer === 'object' && [from, to].includes(`partner:${viewer.partnerId}`);
  const seen = viewer === 'enterprise' || own;
  const figures = all && recent && seen ? figuresOf(all, recent) : undefined;
  return { from, to, health: healthOf(recent), ...(figures && { figures }) };
}

const figuresOf = (all: EdgeFigures, recent: EdgeFigures): MapFiguresView => ({
  calls: all.calls,
  refused: all.refused,
  failed: all.failed,
  meanMs: all.calls === 0 ? 0 : Math.round(all.ms / all.calls),
  p50Ms: timeToldOf(all, 0.5),
  p95Ms: timeToldOf(all, 0.95),
  recentCalls: recent.calls,
  recentFailed: recent.failed,
});

/** What took longer than the last class tells, took at least so long. */
const LONGEST_MS = 10_000;

/** The time that so large a part of the calls did not exceed, as it is told. Milliseconds. @param part 0 to 1 */
export const timeToldOf = (figures: EdgeFigures, part: number): number =>
  Math.min(timeOf(figures, part) ?? 0, LONGEST_MS);

/** From this part of failed calls on it is one or the other. */
const DEGRADED = 0.05;
const FAILING = 0.5;

/** What a caller sent wrong says nothing of whom it called. */
export function healthOf(recent: Pick<EdgeFigures, 'calls' | 'failed'> | undefined): HealthName {
  if (!recent || recent.calls === 0) return 'quiet';
  const failed = recent.failed / recent.calls;
  return failed >= FAILING ? 'failing' : failed >= DEGRADED ? 'degraded' : 'ok';
}

/** As those find it who call it; of whom nobody calls, as it fares with whom it calls. */
function healthOfNode({ id, health }: MapNodeView, edges: readonly MapEdgeView[]): HealthName {
  if (health === 'down') return health;
  const called = edges.filter(({ to }) => to === id).map((edge) => edge.health);
  const calls = edges.filter(({ from }) => from === id).map((edge) => edge.health);
  const told = called.some((each) => each !== 'quiet') ? called : calls;
  return (['failing', 'degraded', 'ok'] as const).find((each) => told.includes(each)) ?? 'quiet';
}
