import type { CallMapView, MapEdgeView } from '../../../src/map/map.view.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import css from './call-map.module.css';
import { byId, isOf, time, whole } from './call-words.js';
import { Health } from './health.js';

/** The map in words: a table, or a list where there is no room for one. */
export function CallLines({ map, chosen }: { map: CallMapView; chosen: string | undefined }) {
  const nodes = byId(map);
  const nameOf = (id: string) => nodes.get(id)?.title ?? id;
  // Figures are for those who are signed in.
  const told = map.edges.some(({ figures }) => figures !== undefined);
  if (map.edges.length === 0) return <Nothing>Nobody has called anybody yet.</Nothing>;
  return (
    <>
      <div className={css.table}>
        <Table label="Who calls whom" numbers={FIGURES} head={['From', 'To', 'Health', ...(told ? FIGURES : [])]}>
          {map.edges.map((edge) => (
            <tr key={keyOf(edge)} data-chosen={chosen !== undefined && isOf(edge, chosen) ? true : undefined}>
              <th scope="row">{nameOf(edge.from)}</th>
              <td>{nameOf(edge.to)}</td>
              <td>
                <Health of={edge.health} />
              </td>
              {told && <Figures edge={edge} />}
            </tr>
          ))}
        </Table>
      </div>
      <ul className={css.list} aria-label="Who calls whom">
        {map.edges.map((edge) => (
          <li key={keyOf(edge)}>
            <span className={css.pair}>
              {nameOf(edge.from)} <span aria-hidden="true">→</span>
              <span className={css.hidden}> calls </span> {nameOf(edge.to)}
            </span>
            <Health of={edge.health} />
            {edge.figures && (
              <span className={css.quietly}>
                {whole(edge.figures.calls)} calls, {whole(edge.figures.failed)} failed, 95 % within{' '}
                {time(edge.figures.p95Ms)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const FIGURES = ['Calls', 'Refused', 'Failed', 'Half within', '95 % within'];

function Figures({ edge: { figures } }: { edge: MapEdgeView }) {
  if (!figures) return FIGURES.map((name) => <td key={name}>–</td>);
  const { calls, refused, failed, p50Ms, p95Ms } = figures;
  return [whole(calls), whole(refused), whole(failed), time(p50Ms), time(p95Ms)].map((text, nth) => (
    <td key={FIGURES[nth]}>{text}</td>
  ));
}

const keyOf = ({ from, to }: MapEdgeView) => `${from} ${to}`;
