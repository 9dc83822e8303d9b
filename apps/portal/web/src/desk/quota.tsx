import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QuotaView } from '../../../src/desk/desk.view.js';
import { Badge } from '../ui/badge.js';
import { Page } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { duration } from '../ui/time.js';
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

function Quota({ quota: { name, limit, windowSeconds, routes, remaining, resetSeconds } }: { quota: QuotaView }) {
  const used = limit - (remaining ?? limit);
  return (
    <tr>
      <th scope="row">
        {name}
        <p className={css.quiet}>{duration(windowSeconds * 1_000)}</p>
      </th>
      <td>{routes ? `${routes.join(' and ')} requests` : 'every request'}</td>
      <td>
        {used.toLocaleString()} of {limit.toLocaleString()} {used >= limit && <Badge tone="bad">used up</Badge>}
        <Meter used={used} of={limit} />
      </td>
      <td>{used > 0 && resetSeconds !== undefined ? `in ${duration(roughly(resetSeconds) * 1_000)}` : '–'}</td>
    </tr>
  );
}

/** To the minute or the hour, where it is longer than that. @param seconds at least 1 */
const roughly = (seconds: number): number => {
  const unit = seconds > 7_200 ? 3_600 : seconds > 120 ? 60 : 1;
  return Math.ceil(seconds / unit) * unit;
};
