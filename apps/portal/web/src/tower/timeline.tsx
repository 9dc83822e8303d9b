import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type CSSProperties, memo, useMemo } from 'react';
import type { TimelineKind, TimelineRowView } from '../../../src/tower.view.js';
import { useChoose, useOpening } from '../app/address.js';
import { ShowAll } from '../app/show-all.js';
import { Badge } from '../ui/badge.js';
import { Choice } from '../ui/field.js';
import { Answer, Nothing } from '../ui/state.js';
import { Time } from '../ui/time.js';
import css from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.js';
import { type Timeline, timeline } from './tower.queries.js';
import { duration, toneOf, words } from './words.js';

const KINDS: readonly TimelineKind[] = ['event', 'decision', 'command', 'call', 'document', 'exception'];

/** The life of an order: on a wide screen a lane for each system, on a phone one list. */
export function OrderTimeline({ id }: { id: string }) {
  const query = useQuery(timeline(id));
  return (
    <Answer query={query} rows={8}>
      {(all) => <Filtered id={id} timeline={all} />}
    </Answer>
  );
}

function Filtered({ id, timeline: { items, lanes, total } }: { id: string; timeline: Timeline }) {
  const { kind = '', system = '', entry } = useSearch({ from: '/tower/orders/$id' });
  const choose = useChoose<{ kind: string; system: string }>();
  const { open, close } = useOpening('entry');
  const shown = useMemo(
    () => items.filter((each) => (!kind || each.kind === kind) && (!system || each.system === system)),
    [items, kind, system],
  );
  const shownLanes = system ? [system] : lanes.filter((lane) => shown.some((each) => each.system === lane));
  return (
    <>
      <div className={css.filters}>
        <Choice label="Kind" any="All kinds" value={kind} options={KINDS} onChange={choose('kind')} />
        <Choice label="System" any="All systems" value={system} options={lanes} onChange={choose('system')} />
        <p className={css.count}>
          {shown.length.toLocaleString()} of {total.toLocaleString()} entries
          {items.length < total && '; only the oldest are shown'}
        </p>
        {(kind || system) && <ShowAll />}
      </div>
      {shown.length === 0 ? (
        <Nothing>Nothing of that kind is known.</Nothing>
      ) : (
        <Lanes lanes={shownLanes} items={shown} open={open} />
      )}
      {entry && <TimelineEntry orderId={id} id={entry} row={items.find((each) => each.id === entry)} onClose={close} />}
    </>
  );
}

/** Plain elements, so that hundreds are drawn at once. */
const Lanes = memo(function Lanes({
  lanes,
  items,
  open,
}: {
  lanes: readonly string[];
  items: readonly TimelineRowView[];
  open: (id: string) => void;
}) {
  const laneOf = new Map(lanes.map((lane, nth) => [lane, nth + 2]));
  let day = '';
  return (
    <section
      className={css.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe: scrollable-region-focusable)
      tabIndex={0}
      aria-label="Timeline"
      style={{ '--lanes': lanes.length } as CSSProperties}
    >
      <div className={css.names} aria-hidden="true">
        <span />
        {lanes.map((lane) => (
          <span key={lane}>{words(lane)}</span>
        ))}
      </div>
      <ol className={css.rows}>
        {items.map((row) => {
          const own = new Date(row.at).toDateString();
          const next = own !== day;
          day = own;
          return (
            <li key={row.id} className={css.row} data-next={next || undefined}>
              <span className={css.at}>
                {next && (
                  <strong>
                    <Time at={row.at} form="day" />
                  </strong>
                )}
                <Time at={row.at} form="clock" />
              </span>
              <button
                type="button"
                className={`${css.entry} ${css[row.kind]}`}
                style={{ '--lane': laneOf.get(row.system) } as CSSProperties}
                aria-haspopup="dialog"
                onClick={() => open(row.id)}
              >
                <span className={css.kind}>
                  {row.kind}
                  <span className={css.system}> {words(row.system)}</span>
                </span>
                <span className={css.title} dir="auto">
                  {row.title}
                </span>
                <Marks row={row} />
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
});

/** What is not as it mostly is. */
function Marks({ row: { outcome, durationMs, classifier } }: { row: TimelineRowView }) {
  const told = outcome !== undefined && outcome !== 'ok';
  const guessed = classifier !== undefined && classifier !== 'actual';
  if (!told && !guessed && durationMs === undefined) return null;
  return (
    <span className={css.marks}>
      {told && <Badge tone={toneOf(outcome)}>{words(outcome)}</Badge>}
      {guessed && <Badge tone="info">{classifier}</Badge>}
      {durationMs !== undefined && duration(durationMs / 1000)}
    </span>
  );
}
