import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask, Problem } from '../app/http.js';
import { Button } from '../ui/button.js';
import { Code, toJson } from '../ui/code.js';
import { Section } from '../ui/page.js';
import { Failure } from '../ui/state.js';
import { Time } from '../ui/time.js';
import css from './api.module.css';
import { tryOut } from './catalog.queries.js';

const EVERY_MS = 2_000;
const AFTER_FAILURE_MS = 10_000;
/** Shown at most; older ones are in the feed. */
const MOST = 50;

interface FeedEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time?: string;
}
interface FeedPage {
  readonly items: readonly FeedEvent[];
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
}

/** The partner's own events as they happen in its sandbox, read from its feed like a partner would. */
export function LiveTail() {
  const about = useQuery(tryOut).data;
  const [on, setOn] = useState(false);
  const { events, error } = useTail(on);
  if (about?.reason === 'unavailable')
    return (
      <Section title="Live">
        <p className={css.quiet}>The sandbox cannot be watched just now. Try again in a minute.</p>
      </Section>
    );
  if (!about?.available) return null;
  return (
    <Section title="Live" note={`what happens in the sandbox of ${about.as}, from its feed`}>
      <Button onPress={() => setOn(!on)}>{on ? 'Stop' : 'Watch'}</Button>
      {error && <Failure error={error} />}
      <div role="log" aria-label="Events of the sandbox">
        {on && events.length === 0 && <p className={css.quiet}>Nothing has happened since you watch.</p>}
        {events.map((event) => (
          <details key={event.id} className={css.operation}>
            <summary className={css.summary}>
              <Time at={event.time} />
              <code>{event.type}</code>
              <span className={css.says}>{event.subject}</span>
            </summary>
            <div className={css.inside}>
              <Code label={`Event ${event.id}`}>{toJson(event)}</Code>
            </div>
          </details>
        ))}
      </div>
    </Section>
  );
}

/** Until it is worth asking again. Milliseconds. */
const waitAfter = (cause: Error) =>
  cause instanceof Problem && cause.retryAfter ? cause.retryAfter * 1_000 : AFTER_FAILURE_MS;

/** Begins at the end of the feed, whatever is in it, and reads on for as long as it is on. Newest first. */
function useTail(on: boolean): { events: readonly FeedEvent[]; error: Error | undefined } {
  const [events, setEvents] = useState<readonly FeedEvent[]>([]);
  const [error, setError] = useState<Error>();
  const cursor = useRef<string | null>(null);
  useEffect(() => {
    if (!on) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const read = async (known: boolean): Promise<void> => {
      const after = cursor.current ? `&after=${encodeURIComponent(cursor.current)}` : '';
      const page = await ask<FeedPage>(`/try/partner/v2/events?limit=200${after}`, { signal: stop.signal });
      cursor.current = page.nextCursor ?? cursor.current;
      if (known) setEvents((before) => [...page.items.toReversed(), ...before].slice(0, MOST));
      if (page.hasMore) return read(known);
      timer = setTimeout(() => void watch(true), EVERY_MS);
    };
    const watch = (known: boolean): Promise<void> =>
      read(known).then(
        () => setError(undefined),
        (cause: Error) => {
          if (stop.signal.aborted) return;
          setError(cause);
          // Nothing is lost meanwhile: it goes on where it stopped.
          timer = setTimeout(() => void watch(known), waitAfter(cause));
        },
      );
    setEvents([]);
    setError(undefined);
    cursor.current = null;
    void watch(false);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [on]);
  return { events, error };
}
