import { Link } from '@tanstack/react-router';
import css from './api.module.css';

/** Events by their types, each leading to its page. */
export function EventTypes({ of, none }: { of: readonly string[]; none: string }) {
  if (of.length === 0) return none;
  return (
    <span className={css.facts}>
      {of.map((type) => (
        <Link key={type} to="/events/$type" params={{ type }}>
          <code>{type}</code>
        </Link>
      ))}
    </span>
  );
}

/** What an API, or a process, tells and acts on. */
export function EventFlow({
  of: { emits, consumes },
}: {
  of: { emits: readonly string[]; consumes: readonly string[] };
}) {
  return (
    <dl className={css.flow}>
      <dt>Tells</dt>
      <dd>
        <EventTypes of={emits} none="no event" />
      </dd>
      <dt>Acts on</dt>
      <dd>
        <EventTypes of={consumes} none="no event" />
      </dd>
    </dl>
  );
}
