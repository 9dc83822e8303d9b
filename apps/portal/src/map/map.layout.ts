import type { CallMap } from './call-map.js';
import type { MapLayoutView, MapNodeView, PointView as Point } from './map.view.js';

const NODE = { width: 148, height: 58 };
const LABEL = { width: 92, height: 24 };
const COLUMN = 172;
const ROW = 158;
const MARGIN = { top: 44, side: 20 };
const LEAST_WIDTH = 1_080;

const ROWS: readonly { readonly title: string; readonly holds: (node: MapNodeView) => boolean }[] = [
  { title: 'Who calls', holds: ({ kind, name }) => kind === 'partner' || kind === 'operator' || name === 'portal' },
  { title: 'Partner and platform APIs', holds: ({ layer }) => layer === 'partner' || layer === 'platform' },
  { title: 'Process APIs', holds: ({ layer }) => layer === 'process' },
  { title: 'System APIs', holds: ({ layer }) => layer === 'system' },
  { title: 'Systems', holds: ({ kind }) => kind === 'system' },
];

/** Rows by layer; within a row everything stands as near as it may to whom it calls and who calls it (barycentres). Pure. */
export function layoutOf(map: CallMap): MapLayoutView {
  const rows = ordered(map);
  const width = Math.max(LEAST_WIDTH, ...rows.map(({ nodes }) => nodes.length * COLUMN + 2 * MARGIN.side));
  const places: Record<string, Point> = {};
  for (const [nth, { nodes }] of rows.entries())
    for (const [at, { id }] of nodes.entries())
      places[id] = { x: ((at + 0.5) * width) / nodes.length, y: MARGIN.top + nth * ROW + NODE.height / 2 };
  const height = MARGIN.top + (rows.length - 1) * ROW + NODE.height + MARGIN.side;
  return {
    width,
    height,
    node: NODE,
    rows: rows.map(({ title }, nth) => ({ title, y: MARGIN.top + nth * ROW - 14 })),
    places,
    lines: linesOf(map, places),
  };
}

interface Row {
  readonly title: string;
  nodes: MapNodeView[];
}

function ordered({ nodes, edges }: CallMap): Row[] {
  const left = new Set(nodes);
  const rows = ROWS.map(({ title, holds }): Row => {
    const own = [...left].filter(holds);
    for (const node of own) left.delete(node);
    return { title, nodes: own };
  }).filter((row) => row.nodes.length > 0);
  const neighbours = new Map(
    nodes.map(({ id }) => [id, edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))]),
  );
  for (let pass = 0; pass < 4; pass += 1)
    for (const row of pass % 2 === 0 ? rows : rows.toReversed()) {
      const at = new Map(
        rows.flatMap((each) => each.nodes.map(({ id }, nth) => [id, (nth + 0.5) / each.nodes.length] as const)),
      );
      const centre = ({ id }: MapNodeView) => {
        const of = (neighbours.get(id) ?? []).map((each) => at.get(each) ?? 0.5);
        return of.length === 0 ? (at.get(id) ?? 0.5) : of.reduce((a, b) => a + b, 0) / of.length;
      };
      row.nodes = row.nodes.toSorted((a, b) => centre(a) - centre(b));
    }
  return rows;
}

function linesOf({ edges }: CallMap, places: Readonly<Record<string, Point>>): MapLayoutView['lines'] {
  const taken: Point[] = Object.values(places);
  const labels: Point[] = [];
  return edges.map(({ from, to }) => {
    const back = edges.some((each) => each.from === to && each.to === from);
    const curve = curveOf(places[from] as Point, places[to] as Point, back);
    const tries = [0.5, 0.38, 0.62, 0.28, 0.72].map((t) => pointOn(curve, t));
    const label = tries.find((point) => isFree(point, taken, labels)) ?? (tries[0] as Point);
    labels.push(label);
    const [a, b, c, d] = curve.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    return { path: `M${a} C${b} ${c} ${d}`, label: { x: Math.round(label.x), y: Math.round(label.y) } };
  });
}

type Curve = readonly [Point, Point, Point, Point];

/** From edge to edge; two that call each other have a line each, side by side. Within a row it goes below. */
function curveOf(from: Point, to: Point, back: boolean): Curve {
  const aside = back ? 12 : 0;
  if (from.y === to.y) {
    const y = from.y + NODE.height / 2;
    const dip = Math.min(70, 30 + Math.abs(from.x - to.x) / 12) + aside;
    return [
      { x: from.x, y },
      { x: from.x + (to.x - from.x) * 0.2, y: y + dip },
      { x: from.x + (to.x - from.x) * 0.8, y: y + dip },
      { x: to.x, y },
    ];
  }
  const down = from.y < to.y ? 1 : -1;
  const start = { x: from.x + aside * down, y: from.y + (down * NODE.height) / 2 };
  const end = { x: to.x + aside * down, y: to.y - (down * NODE.height) / 2 };
  const bend = (end.y - start.y) * 0.45;
  return [start, { x: start.x, y: start.y + bend }, { x: end.x, y: end.y - bend }, end];
}

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t;
  const on = (of: keyof Point) => u ** 3 * a[of] + 3 * u ** 2 * t * b[of] + 3 * u * t ** 2 * c[of] + t ** 3 * d[of];
  return { x: on('x'), y: on('y') };
}

const isFree = ({ x, y }: Point, nodes: readonly Point[], labels: readonly Point[]): boolean =>
  nodes.every(
    (node) =>
      Math.abs(node.x - x) > (NODE.width + LABEL.width) / 2 || Math.abs(node.y - y) > (NODE.height + LABEL.height) / 2,
  ) && labels.every((label) => Math.abs(label.x - x) > LABEL.width || Math.abs(label.y - y) > LABEL.height);
