import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QuotaView } from '../../../src/desk/desk.view.js';
import { counted } from '../catalog/quota-words.js';
import { Badge } from '../ui/badge.js';
import { Page } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { duration, roughly } from '../ui/time.js';
import css from './desk.module.css';
import { liveAccount } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { Meter } from './meter.js';

/** What may be called, and how much of it was used just now. */
export function QuotaPage() {
  const { environment } = useEnvironment();
  const query = useQuery(liveAccount(environment));
  return (
    <Page
      title="Plan and quota"
      lead="All of your credentials here share these counts, and so does this desk. Every answer tells them in its RateLimit header."
    >
      <Answer query={query}>
        {({ plan, quotas, concurrency }) => (
          <>
            <p className={css.plan}>
              Plan <Badge tone="accent">{environment === 'sandbox' ? 'sandbox' : plan}</Badge>
              <span className={css.quiet}>
                up to {concurrency} requests in work at a time; more wait for their turn, for up to ten seconds
              </span>
            </p>
            <UsedUp quotas={quotas} />
            <Table label="Quotas" head={['Window', 'Counts', 'Used', 'Begins anew']}>
              {quotas.map((quota) => (
                <Quota key={quota.name} quota={quota} />
              ))}
            </Table>
            <p className={css.acts}>
              <Link to="/guides/$name" params={{ name: 'quotas' }}>
                How quotas work, and what to do when one is used up
              </Link>
            </p>
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What it means for whoever's systems are refused just now. */
function UsedUp({ quotas }: { quotas: readonly QuotaView[] }) {
  const full = quotas.filter(({ remaining }) => remaining === 0);
  if (full.length === 0) return null;
  return (
    <div className={css.warning} role="status">
      {full.map(({ name, routes, resetSeconds = 1 }) => (
        <p key={name}>
          <strong>{name} is used up.</strong> {routes ? `What counts as ${routes.join(' or ')}` : 'Every request'} is
          answered 429 for {roughly(resetSeconds)} more, and nothing happens by it: send the same again then, under the
          same Idempotency-Key.
        </p>
      ))}
      <p>Where it is too little for good, ask the operator for another plan: it counts within seconds.</p>
    </div>
  );
}

function Quota({ quota }: { quota: QuotaView }) {
  const { name, limit, windowSeconds, remaining, resetSeconds } = quota;
  const used = limit - (remaining ?? limit);
  return (
    <tr>
      <th scope="row">
        {name}
        <p className={css.quiet}>{duration(windowSeconds * 1_000)}</p>
      </th>
      <td>{counted(quota)}</td>
      <td>
        {used.toLocaleString()} of {limit.toLocaleString()} {used >= limit && <Badge tone="bad">used up</Badge>}
        <Meter used={used} of={limit} />
      </td>
      <td>{used > 0 && resetSeconds !== undefined ? `in ${roughly(resetSeconds)}` : '–'}</td>
    </tr>
  );
}
