import type { DriftPointView, DriftRunView, TowerQuantity } from '../../../src/tower-work.view.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './drift.module.css';
import { words } from './words.js';

/** To the last digit that was told; of a difference with its sign. */
export function quantity(told: TowerQuantity | undefined, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
  if (!told) return '–';
  const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6, signDisplay });
  return `${format.format(Number(told.value))} ${told.unit}`;
}

const HALF = 10;
/** A difference that is small beside the others is seen all the same. */
const LEAST = 0.8;

/** What the comparisons found at one place, the latest at the right: above the line the shelf has more than the book. */
export function PlaceTrend({ trend }: { trend: readonly DriftPointView[] }) {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return '–';
  const most = Math.max(...trend.map(({ delta }) => Math.abs(delta.value))) || 1;
  const told = trend.map(({ delta }) => quantity(delta, 'exceptZero')).join(', ');
  return (
    <>
      <svg
        className={css.place}
        viewBox={`0 0 ${trend.length} ${2 * HALF}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`What the comparisons found, the latest last: ${told}`}
      >
        {trend.map(({ at, delta: { value } }, nth) => {
          const height = value === 0 ? 0 : Math.max(LEAST, (HALF * Math.abs(value)) / most);
          const y = value > 0 ? HALF - height : HALF;
          return (
            <rect
              key={at}
              x={nth + 0.1}
              y={y}
              width={0.8}
              height={height}
              className={value > 0 ? css.more : css.less}
            />
          );
        })}
        <path d={`M0 ${HALF} H${trend.length}`} className={css.even} />
      </svg>
      <span className={css.few}>
        {trend.length} {trend.length === 1 ? 'comparison' : 'comparisons'} since <Time at={first.at} form="day" />
      </span>
    </>
  );
}

const HEIGHT = 40;

/** One bar a comparison, made of what is to be looked into. The table says the same in figures. */
export function Runs({ runs }: { runs: readonly DriftRunView[] }) {
  if (runs.length === 0) return <Nothing>The books have not been compared yet.</Nothing>;
  const most = Math.max(1, ...runs.map((run) => partsOf(run).reduce((sum, { count }) => sum + count, 0)));
  return (
    <figure className={css.runs}>
      <figcaption>
        <strong>Places to look into, comparison by comparison</strong>, at most {most.toLocaleString()}
        <p className={css.key} aria-hidden="true">
          <span className={css.differs}>the books differ</span>
          <span className={css.oneSided}>in one book only</span>
          <span className={css.deferred}>put off</span>
        </p>
      </figcaption>
      <svg viewBox={`0 0 ${runs.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {runs.map((run, nth) => {
          let top = HEIGHT;
          return (
            <g key={run.id}>
              {partsOf(run).map(({ name, count }) => {
                const height = (HEIGHT * count) / most;
                top -= height;
                return <rect key={name} x={nth + 0.1} y={top} width={0.8} height={height} className={css[name]} />;
              })}
            </g>
          );
        })}
      </svg>
      <p className={css.axis}>
        <Time at={runs[0]?.at} />
        <Time at={runs.at(-1)?.at} />
      </p>
      <details>
        <summary>In figures</summary>
        <Figures runs={runs} />
      </details>
    </figure>
  );
}

const partsOf = ({ differs, onlyErp, onlyWms, deferred }: DriftRunView) =>
  [
    { name: 'differs', count: differs },
    { name: 'oneSided', count: onlyErp + onlyWms },
    { name: 'deferred', count: deferred },
  ] as const;

function Figures({ runs }: { runs: readonly DriftRunView[] }) {
  return (
    <Table
      label="Comparisons"
      numbers={['Agree', 'Differ', 'Only in the ERP', 'Only in the WMS', 'Put off']}
      head={['When', 'State', 'Agree', 'Differ', 'Only in the ERP', 'Only in the WMS', 'Put off']}
    >
      {runs.toReversed().map(({ id, at, state, matched, differs, onlyErp, onlyWms, deferred }) => (
        <tr key={id}>
          <th scope="row">
            <Time at={at} />
          </th>
          <td>{words(state)}</td>
          <td>{matched}</td>
          <td>{differs}</td>
          <td>{onlyErp}</td>
          <td>{onlyWms}</td>
          <td>{deferred}</td>
        </tr>
      ))}
    </Table>
  );
}
