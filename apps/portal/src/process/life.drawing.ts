import { Graph, layout } from '@dagrejs/dagre';
import type { LifeDto } from '#platform/governance';
import type { PointView } from '../map/map.view.js';
import type { LifeView } from './process.view.js';

const STATE = { height: 38, letter: 7.6, padding: 30 };
const WORD = { letter: 6.1, line: 15, longest: 24 };
const MARGIN = 12;
const WIDE = { nodesep: 36, edgesep: 18, ranksep: 34 };
/** On a page that tells much else. */
const CLOSE = { nodesep: 10, edgesep: 7, ranksep: 30 };

/** Beneath the name of the state in which something stands: what it waits for, and until when. */
const ROOM = { width: 236, height: 40 };

/** Where something stands in its life. */
export interface Here {
  readonly state: string;
  /** Whether there is to be room for what it waits for. */
  readonly waits: boolean;
}

/**
 * A life as a graph, words beside its lines: from above, all of it. Of something that stands in it from the left, so that
 * it takes little of the page's height, and with the words of the ways that lead on from there. Pure.
 */
export function drawingOf({ entity, initial, states, ends, transitions }: LifeDto, here?: Here): LifeView {
  const graph = new Graph({ directed: true }).setGraph({
    rankdir: here ? 'LR' : 'TB',
    ...(here ? CLOSE : WIDE),
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const name of states) graph.setNode(name, sizeOf(name, here?.state === name && here.waits));
  for (const { from, to, why } of transitions) {
    const lines = !here || here.state === from ? linesOf(why) : [];
    const width = Math.max(0, ...lines.map((line) => line.length * WORD.letter));
    graph.setEdge(from, to, { lines, width, height: lines.length * WORD.line, labelpos: 'c' });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    entity,
    initial,
    width: Math.ceil(width),
    height: Math.ceil(height),
    states: states.map((name) => {
      const { x, y, width: wide, height: high } = graph.node(name) as PointView & { width: number; height: number };
      return { name, x: round(x), y: round(y), width: round(wide), height: high, end: ends.includes(name) };
    }),
    transitions: transitions.map(({ from, to, why }) => {
      const { points, x, y, lines } = graph.edge(from, to) as PointView & { points: PointView[]; lines: string[] };
      return {
        from,
        to,
        ...(why && { why }),
        ...(lines.length > 0 && { label: { x: round(x), y: round(y), lines } }),
        path: pathOf(points),
      };
    }),
  };
}

function sizeOf(name: string, waits: boolean | undefined): { width: number; height: number } {
  const width = name.length * STATE.letter + STATE.padding;
  return waits
    ? { width: Math.max(width, ROOM.width), height: STATE.height + ROOM.height }
    : { width, height: STATE.height };
}

/** Words of at most so many letters a line. */
function linesOf(text: string | undefined): string[] {
  if (!text) return [];
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + word.length < WORD.longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Through its points, rounded at each: from the middle of one piece to the middle of the next, bent at the point between. */
function pathOf(points: readonly PointView[]): string {
  const [first, ...rest] = points as [PointView, ...PointView[]];
  const middles = rest.slice(0, -1).map((point, nth) => {
    const next = rest[nth + 1] as PointView;
    const end = nth === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  const straight = rest.length === 1 ? `L${at(rest[0] as PointView)}` : '';
  return `M${at(first)} ${middles.join(' ')}${straight}`;
}

const at = ({ x, y }: PointView) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;
