import { Link } from '@tanstack/react-router';
import type { CallMapView, MapEdgeView, MapNodeView, PointView } from '../../../src/map/map.view.js';
import css from './call-map.module.css';
import { isOf, pageOf, short, time, weightOf } from './call-words.js';
import { HEALTH } from './health.js';

interface Choice {
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
}

/** The layers from above. Lines are weighted by traffic; each says its health by colour, form of the line, sign and figures. */
export function CallDrawing({ map, chosen, choose }: { map: CallMapView } & Choice) {
  const { layout, nodes, edges } = map;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe: scrollable-region-focusable)
    <section className={css.canvas} tabIndex={0} aria-label="Map of who calls whom">
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML groups the parts of a drawing */}
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} className={css.drawing} role="group" aria-label="Layers">
        {layout.rows.map(({ title, y }) => (
          <text key={title} x={8} y={y} className={css.row}>
            {title}
          </text>
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus; the table says what its lines do */}
        <g aria-hidden="true">
          {edges.map((edge, nth) => (
            <Line key={`${edge.from} ${edge.to}`} edge={edge} edges={edges} place={layout.lines[nth]} chosen={chosen} />
          ))}
        </g>
        {nodes.map((node) => (
          <Node key={node.id} node={node} at={layout.places[node.id]} size={layout.node} choose={choose} />
        ))}
      </svg>
    </section>
  );
}

function Line({
  edge,
  edges,
  place,
  chosen,
}: {
  edge: MapEdgeView;
  edges: readonly MapEdgeView[];
  place: CallMapView['layout']['lines'][number] | undefined;
  chosen: string | undefined;
}) {
  if (!place) return null;
  const { figures, health } = edge;
  const { icon: Icon } = HEALTH[health];
  const told = figures ? `${short(figures.calls)} · ${time(figures.p95Ms)}` : '';
  return (
    <g className={`${css.line} ${css[health]}`} data-faded={isOf(edge, chosen) ? undefined : true}>
      <path d={place.path} strokeWidth={weightOf(edge, edges)} className={css.path} />
      <g transform={`translate(${place.label.x} ${place.label.y})`}>
        <rect x={told ? -46 : -12} y={-12} width={told ? 92 : 24} height={24} rx={12} className={css.label} />
        <Icon x={told ? -40 : -7} y={-7} size={14} />
        {told && (
          <text x={-22} y={4} className={css.figures}>
            {told}
          </text>
        )}
      </g>
    </g>
  );
}

function Node({
  node,
  at,
  size,
  choose,
}: {
  node: MapNodeView;
  at: PointView | undefined;
  size: CallMapView['layout']['node'];
  choose: Choice['choose'];
}) {
  if (!at) return null;
  const page = pageOf(node);
  const { word, icon: Icon } = HEALTH[node.health];
  const [left, top] = [at.x - size.width / 2, at.y - size.height / 2];
  const watch = {
    onMouseEnter: () => choose(node.id),
    onMouseLeave: () => choose(undefined),
    onFocus: () => choose(node.id),
    onBlur: () => choose(undefined),
  };
  const box = (
    <>
      <rect x={left} y={top} width={size.width} height={size.height} rx={8} className={css.box} />
      <rect x={left} y={top} width={size.width} height={4} rx={2} className={css.edge} />
      <text x={at.x} y={at.y - 4} className={css.name}>
        {shortened(nameOf(node))}
      </text>
      <text x={at.x + 9} y={at.y + 17} className={css.detail}>
        {shortened(node.health === 'down' ? word : node.detail || word)}
      </text>
      <Icon x={left + 8} y={at.y + 6} size={14} className={css.sign} />
    </>
  );
  const name = `${node.title}${node.detail ? `, ${node.detail}` : ''}: ${word}`;
  const style = `${css.node} ${css[node.layer ?? node.kind]} ${css[node.health]}`;
  return page ? (
    <Link to={page} {...(node.kind === 'system' && { hash: node.name })} aria-label={name} className={style} {...watch}>
      {box}
    </Link>
  ) : (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing; what lies under the pointer is told to the keyboard too
    <g tabIndex={0} role="img" aria-label={name} className={style} {...watch}>
      {box}
    </g>
  );
}

/** Which row it stands in says the rest of it. */
const nameOf = ({ title, kind }: MapNodeView): string =>
  kind === 'api' ? title.replace(/( (process|system))? API$/, '') : title;

const LONGEST = 22;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
