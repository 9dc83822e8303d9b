import { useEffect, useRef } from 'react';
import type { LifeView, StateView } from '../../../src/process/process.view.js';
import { Scroller } from '../ui/scroller.js';
import { Table } from '../ui/table.js';
import css from './processes.module.css';

/** The state in which something stands. */
export interface Here {
  readonly state: string;
  /** Line by line, what it waits for; as many as the drawing has room for. */
  readonly waits: readonly string[];
}

/** A state diagram, and the same in words. Of something that stands in it, that state is marked and brought into view. */
export function LifeDrawing({ life, here }: { life: LifeView; here?: Here }) {
  const { entity, initial, width, height, states, transitions } = life;
  const arrow = `arrow-${entity.replaceAll(' ', '-')}`;
  const canvas = useRef<HTMLElement>(null);
  const standing = states.find(({ name }) => name === here?.state);
  const at = standing && standing.x / width;
  useEffect(() => {
    if (canvas.current && at !== undefined)
      canvas.current.scrollLeft = at * canvas.current.scrollWidth - canvas.current.clientWidth / 2;
  }, [at]);
  const leadsOn = (from: string) => here !== undefined && from === here.state;
  return (
    <>
      <Scroller label={`States: ${entity}`} inside={canvas}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className={here ? css.standing : css.drawing}
          style={here && { minWidth: width * SMALLEST }}
          role="img"
          aria-label={`${states.length} states from ${initial} on${here ? `; it stands in ${here.state}` : ''}; the table below says what leads from which to which`}
        >
          <defs>
            <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 L8 4 L0 8 z" className={css.head} />
            </marker>
          </defs>
          {transitions.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              className={leadsOn(from) ? css.wayOn : css.way}
              markerEnd={`url(#${arrow})`}
            />
          ))}
          {transitions.map(
            ({ from, to, label }) =>
              label && (
                <text key={`${from} ${to}`} className={css.why} y={label.y - (label.lines.length - 1) * 7.5 + 4}>
                  {label.lines.map((line, nth) => (
                    <tspan key={line} x={label.x} dy={nth === 0 ? 0 : 15}>
                      {line}
                    </tspan>
                  ))}
                </text>
              ),
          )}
          {states.map((state) => (
            <State
              key={state.name}
              state={state}
              initial={state.name === initial}
              waits={state === standing ? here?.waits : undefined}
            />
          ))}
        </svg>
      </Scroller>
      <details className={css.words}>
        <summary>In words</summary>
        <Table label={`Transitions: ${entity}`} head={['From', 'To', 'Why']}>
          {transitions.map(({ from, to, why }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">{from}</th>
              <td>{to}</td>
              <td>{why}</td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}

/** Beneath that nobody reads it any more: from there on it scrolls. */
const SMALLEST = 0.85;
const LINE = 17;

/** @param waits of the state in which something stands: what it waits for, maybe nothing; undefined for any other */
function State({
  state: { name, x, y, width, height, end },
  initial,
  waits,
}: {
  state: StateView;
  initial: boolean;
  waits: readonly string[] | undefined;
}) {
  const radius = waits?.length ? 12 : height / 2;
  const first = waits?.length ? y - height / 2 + 22 : y + 4.5;
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={radius}
        className={`${css.state} ${initial ? css.initial : ''} ${waits ? css.here : ''}`}
      />
      {end && (
        <rect
          x={x - width / 2 + 3}
          y={y - height / 2 + 3}
          width={width - 6}
          height={height - 6}
          rx={radius - 3}
          className={waits ? css.innerHere : css.inner}
        />
      )}
      <text x={x} y={first} className={waits ? css.nameHere : css.name}>
        {name}
      </text>
      {waits?.map((line, nth) => (
        <text key={line} x={x} y={first + (nth + 1) * LINE} className={css.waitsFor}>
          {line}
        </text>
      ))}
    </g>
  );
}
