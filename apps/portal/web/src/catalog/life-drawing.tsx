import type { LifeView } from '../../../src/process/process.view.js';
import { Table } from '../ui/table.js';
import css from './processes.module.css';

/** A state diagram, and the same in words. */
export function LifeDrawing({ life }: { life: LifeView }) {
  const { entity, initial, width, height, states, transitions } = life;
  const arrow = `arrow-${entity.replaceAll(' ', '-')}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe: scrollable-region-focusable) */}
      <section className={css.canvas} tabIndex={0} aria-label={`States: ${entity}`}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className={css.drawing}
          role="img"
          aria-label={`${states.length} states from ${initial} on; the table below says what leads from which to which`}
        >
          <defs>
            <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 L8 4 L0 8 z" className={css.head} />
            </marker>
          </defs>
          {transitions.map(({ from, to, path }) => (
            <path key={`${from} ${to}`} d={path} className={css.way} markerEnd={`url(#${arrow})`} />
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
          {states.map(({ name, x, y, width: wide, height: high, end }) => (
            <g key={name}>
              <rect
                x={x - wide / 2}
                y={y - high / 2}
                width={wide}
                height={high}
                rx={high / 2}
                className={`${css.state} ${name === initial ? css.initial : ''} ${end ? css.end : ''}`}
              />
              {end && (
                <rect
                  x={x - wide / 2 + 3}
                  y={y - high / 2 + 3}
                  width={wide - 6}
                  height={high - 6}
                  rx={high / 2 - 3}
                  className={css.inner}
                />
              )}
              <text x={x} y={y + 4.5} className={css.name}>
                {name}
              </text>
            </g>
          ))}
        </svg>
      </section>
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
