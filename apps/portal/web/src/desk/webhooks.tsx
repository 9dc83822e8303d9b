import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { WebhookView, WebhookWithSecretView } from '../../../src/desk/desk.view.js';
import { useSend } from '../app/send.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Sheet } from '../ui/dialog.js';
import { FormEnd } from '../ui/form-end.js';
import { Page } from '../ui/page.js';
import { Secret } from '../ui/secret.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import css from './desk.module.css';
import { deskOf, webhooks } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { NOTHING_YET, WebhookFields, type WebhookForm, webhookOf } from './webhook-fields.js';

export function WebhooksPage() {
  const { environment, mayChange } = useEnvironment();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookWithSecretView>();
  const query = useQuery(webhooks(environment));
  return (
    <Page
      wide
      title="Webhooks"
      lead={
        <>
          Your events are posted to these endpoints, signed and in the order of each order.{' '}
          <Link to="/guides/$name" params={{ name: 'webhooks' }}>
            How to verify one
          </Link>
        </>
      }
      actions={
        mayChange && (
          <Button kind="primary" onPress={() => setAdding(true)}>
            Add an endpoint
          </Button>
        )
      }
    >
      {made && (
        <Secret
          title="The endpoint is there, and this signs what is sent to it."
          values={[['Secret', made.secret]]}
          onKept={() => setMade(undefined)}
        />
      )}
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No endpoint yet">
              Events wait in your feed meanwhile: nothing is lost, and all of them can be replayed.
            </Empty>
          ) : (
            <Table label="Webhooks" head={['Endpoint', 'Events', 'State', 'Since']}>
              {items.map((webhook) => (
                <Row key={webhook.id} webhook={webhook} />
              ))}
            </Table>
          )
        }
      </Answer>
      {adding && (
        <AddWebhook
          onClose={() => setAdding(false)}
          onMade={(webhook) => {
            setAdding(false);
            setMade(webhook);
          }}
        />
      )}
    </Page>
  );
}

function Row({ webhook: { id, url, description, types, createdAt, ...state } }: { webhook: WebhookView }) {
  return (
    <tr>
      <th scope="row" className={css.long}>
        <Link to="/desk/webhooks/$id" params={{ id }} className={css.path}>
          {url}
        </Link>
        {description && (
          <p className={css.quiet} dir="auto">
            {description}
          </p>
        )}
      </th>
      <td className={css.path}>{typesInWords(types)}</td>
      <td>
        <WebhookState of={state} />
      </td>
      <td>
        <Time at={createdAt} form="day" />
      </td>
    </tr>
  );
}

/** What it is sent. */
export const typesInWords = (types: readonly string[]): string => (types.includes('*') ? 'all' : types.join(', '));

const REASONS: Readonly<Record<string, string>> = {
  'by-partner': 'by you',
  gone: 'it answered 410',
  'sustained-failure': 'it took nothing for five days',
};

export function WebhookState({
  of: { status, disabledReason, failingSince },
}: {
  of: Pick<WebhookView, 'status' | 'disabledReason' | 'failingSince'>;
}) {
  if (status === 'disabled')
    return (
      <>
        <Badge tone={disabledReason === 'by-partner' ? 'plain' : 'bad'}>disabled</Badge>{' '}
        <span className={css.quiet}>{disabledReason ? REASONS[disabledReason] : 'by the operator'}</span>
      </>
    );
  if (failingSince)
    return (
      <>
        <Badge tone="bad">failing</Badge>{' '}
        <span className={css.quiet}>
          since <Time at={failingSince} />
        </span>
      </>
    );
  return <Badge tone="good">enabled</Badge>;
}

function AddWebhook({ onClose, onMade }: { onClose: () => void; onMade: (webhook: WebhookWithSecretView) => void }) {
  const { environment } = useEnvironment();
  const [form, setForm] = useState<WebhookForm>(NOTHING_YET);
  const sending = useSend<WebhookWithSecretView>(deskOf(environment), [['desk', environment]]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const description = form.description.trim();
    const body = { ...webhookOf(form), ...(description && { description }) };
    sending.mutate({ path: '/webhooks', body }, { onSuccess: onMade });
  };
  return (
    <Sheet title="An endpoint for your events" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <WebhookFields form={form} onChange={setForm} />
        <FormEnd act="Add it" doing="Adding …" sending={sending} isDisabled={form.types.length === 0} />
      </form>
    </Sheet>
  );
}
