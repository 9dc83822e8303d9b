import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { DeliveryView } from '../../../src/desk/desk.view.js';
import { useChoose, useOpening } from '../app/address.js';
import { useSend } from '../app/send.js';
import { Badge, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Code } from '../ui/code.js';
import { Sheet } from '../ui/dialog.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Answer, Empty, Refused } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';
import { deliveries, delivery, deskOf } from './desk.queries.js';
import { useEnvironment } from './environment.js';

const STATUSES = ['waiting', 'retrying', 'delivered', 'parked'];
const TONES: Readonly<Record<string, Tone>> = { delivered: 'good', retrying: 'warn', parked: 'bad' };

/** What was sent to an endpoint and what it said to it; new ones appear while one looks. */
export function Deliveries({ id }: { id: string }) {
  const { environment } = useEnvironment();
  const { status = '', open } = useSearch({ from: '/desk/webhooks/$id' });
  const choose = useChoose<{ status: string }>();
  const opening = useOpening();
  const query = useInfiniteQuery(deliveries(environment, id, status ? { status } : {}));
  return (
    <>
      <div className={css.filters}>
        <Choice label="Status" any="Any" value={status} options={STATUSES} onChange={choose('status')} />
      </div>
      <Answer query={query} rows={4}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <Empty title={status ? 'No delivery is like that' : 'Nothing was sent yet'}>
                A test event shows whether your endpoint verifies it.
              </Empty>
            );
          return (
            <>
              <Table label="Deliveries" head={['Event', 'Of', 'Status', 'Last attempt', 'Made']}>
                {items.map((each) => (
                  <Row key={each.id} delivery={each} onOpen={() => opening.open(each.id)} />
                ))}
              </Table>
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
      {open && <DeliverySheet webhook={id} id={open} onClose={opening.close} />}
    </>
  );
}

function Row({
  delivery: { type, subject, origin, status, attempts, createdAt },
  onOpen,
}: {
  delivery: DeliveryView;
  onOpen: () => void;
}) {
  const last = attempts.at(-1);
  return (
    <tr>
      <th scope="row" className={css.long}>
        <button type="button" className={css.open} onClick={onOpen}>
          {type}
        </button>{' '}
        {origin !== 'event' && <Badge tone="info">{origin}</Badge>}
      </th>
      <td className={css.path}>{subject}</td>
      <td>
        <Badge tone={TONES[status] ?? 'plain'}>{status}</Badge>
      </td>
      <td>{last ? <Outcome attempt={last} /> : '–'}</td>
      <td>
        <Time at={createdAt} />
      </td>
    </tr>
  );
}

function Outcome({ attempt: { status, error, durationMs } }: { attempt: DeliveryView['attempts'][number] }) {
  return (
    <>
      {status ?? error ?? 'no answer'} <span className={css.quiet}>{durationMs} ms</span>
    </>
  );
}

function DeliverySheet({ webhook, id, onClose }: { webhook: string; id: string; onClose: () => void }) {
  const { environment, mayChange } = useEnvironment();
  const query = useQuery(delivery(environment, webhook, id));
  const replaying = useSend<DeliveryView>(
    `${deskOf(environment)}/webhooks/${encodeURIComponent(webhook)}/deliveries/${encodeURIComponent(id)}`,
    [['desk', environment]],
  );
  return (
    <Sheet title={query.data?.type ?? 'Delivery'} open onClose={onClose}>
      <Answer query={query}>
        {({ eventId, subject, status, attempts, nextAttemptAt, request }) => (
          <>
            <dl className={css.facts}>
              <dt>webhook-id</dt>
              <dd>
                <code>{eventId}</code>
              </dd>
              <dt>Of</dt>
              <dd>{subject}</dd>
              <dt>Status</dt>
              <dd>
                <Badge tone={TONES[status] ?? 'plain'}>{status}</Badge>
                {nextAttemptAt && (
                  <>
                    {' '}
                    tried again <Time at={nextAttemptAt} form="ago" />
                  </>
                )}
              </dd>
            </dl>
            {mayChange && (
              <div className={css.acts}>
                <Button
                  kind="primary"
                  isDisabled={replaying.isPending}
                  onPress={() => replaying.mutate({ path: '/replay' })}
                >
                  {replaying.isPending ? 'Replaying …' : 'Replay it'}
                </Button>
              </div>
            )}
            {replaying.isSuccess && <p role="status">It is sent again, under the same webhook-id.</p>}
            <Refused error={replaying.error} />
            <section>
              <h3>Attempts</h3>
              {attempts.length === 0 ? (
                <p className={css.quiet}>None yet.</p>
              ) : (
                <Table label="Attempts" head={['When', 'Answer', 'What it said']}>
                  {attempts.map((attempt) => (
                    <tr key={attempt.at}>
                      <td>
                        <Time at={attempt.at} />
                      </td>
                      <td>
                        <Outcome attempt={attempt} />
                      </td>
                      <td className={css.path}>{attempt.response ?? '–'}</td>
                    </tr>
                  ))}
                </Table>
              )}
            </section>
            {request && <Code label="What is sent">{pretty(request)}</Code>}
          </>
        )}
      </Answer>
    </Sheet>
  );
}

/** A body that was cut off is no JSON any more: it is shown as it is. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
