import { Badge } from '../ui/badge.js';
import { Time } from '../ui/time.js';
import css from './area.module.css';
import { useLive } from './live.js';
import { duration } from './words.js';

/** How far what is shown can be trusted: whether it is live, and how old it may be at most. */
export function LiveStatus() {
  const { state, heardAt, lag } = useLive();
  return (
    <div className={css.status} aria-live="polite">
      {state === 'live' && <Badge tone="good">Live</Badge>}
      {state === 'connecting' && <Badge>Connecting</Badge>}
      {state === 'lost' && (
        <Badge tone="warn">
          {heardAt ? (
            <>
              Stale since <Time at={new Date(heardAt).toISOString()} form="clock" />
            </>
          ) : (
            'Not live: no connection'
          )}
        </Badge>
      )}
      {lag && (
        <span>
          {lag.seconds === undefined
            ? 'how far behind is not known yet'
            : `at most ${duration(Math.max(1, lag.seconds))} behind`}
        </span>
      )}
      {lag?.rebuilding && <Badge tone="warn">Being built anew: not everything is shown yet</Badge>}
      {lag?.sources.map(
        ({ name, failure }) =>
          failure && (
            <Badge key={name} tone="bad">
              {name} does not get on
            </Badge>
          ),
      )}
    </div>
  );
}
