import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { WebhookView } from '../../../src/desk/desk.view.js';
import { useSend } from '../app/send.js';
import { Button } from '../ui/button.js';
import { Page, Section } from '../ui/page.js';
import { Secret } from '../ui/secret.js';
import { Answer, Refused } from '../ui/state.js';
import { Time } from '../ui/time.js';
import { Deliveries } from './deliveries.js';
import css from './desk.module.css';
import { deskOf, webhook } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { ChangeWebhook, DeleteWebhook, EnableWebhook, ReplayEvents, RotateSecret } from './webhook-acts.js';
import { typesInWords, WebhookState } from './webhooks.js';

export function WebhookPage() {
  const { environment } = useEnvironment();
  const { id } = useParams({ from: '/desk/webhooks/$id' });
  const query = useQuery(webhook(environment, id));
  return (
    <Answer page="Webhook" query={query}>
      {(view) => (
        <Page
          wide
          title={view.url}
          eyebrow={<Link to="/desk/webhooks">Webhooks</Link>}
          lead={view.description && <bdi>{view.description}</bdi>}
        >
          <Webhook webhook={view} />
          <Section title="Deliveries" note="the latest first, kept for 30 days">
            <Deliveries id={id} />
          </Section>
        </Page>
      )}
    </Answer>
  );
}

function Webhook({ webhook: view }: { webhook: WebhookView }) {
  const { environment, mayChange } = useEnvironment();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'delete' | 'replay' | 'enable' | 'rotate'>();
  const [rotated, setRotated] = useState<{ readonly secret: string; readonly gotOut: boolean }>();
  const base = `${deskOf(environment)}/webhooks/${encodeURIComponent(view.id)}`;
  const stale = [['desk', environment]];
  const acting = useSend(base, stale);
  const close = () => setOpen(undefined);
  const enabled = view.status === 'enabled';
  return (
    <>
      <dl className={css.facts}>
        <dt>State</dt>
        <dd>
          <WebhookState of={view} />
        </dd>
        <dt>Events</dt>
        <dd>{typesInWords(view.types)}</dd>
        {Object.keys(view.filter).length > 0 && (
          <>
            <dt>Only</dt>
            <dd>{filterInWords(view.filter)}</dd>
          </>
        )}
        {view.previousSecretUntil && (
          <>
            <dt>Secret</dt>
            <dd>
              the old one signs beside the new one until <Time at={view.previousSecretUntil} />
            </dd>
          </>
        )}
        <dt>Made</dt>
        <dd>
          <Time at={view.createdAt} />
        </dd>
      </dl>
      {mayChange && (
        <div className={css.acts}>
          <Button kind="primary" isDisabled={acting.isPending} onPress={() => acting.mutate({ path: '/test' })}>
            Send a test event
          </Button>
          <Button onPress={() => setOpen('replay')}>Replay events</Button>
          <Button onPress={() => setOpen('rotate')}>Rotate the secret</Button>
          <Button onPress={() => setOpen('change')}>Change</Button>
          {enabled ? (
            <Button isDisabled={acting.isPending} onPress={() => acting.mutate({ path: '/disable' })}>
              Disable
            </Button>
          ) : (
            <Button onPress={() => setOpen('enable')}>Enable</Button>
          )}
          <Button kind="danger" onPress={() => setOpen('delete')}>
            Delete
          </Button>
        </div>
      )}
      <Refused error={acting.error} />
      {rotated && (
        <Secret
          title={`The new secret signs from now on, ${rotated.gotOut ? 'and it alone' : 'the old one beside it for a day'}.`}
          values={[['Secret', rotated.secret]]}
          onKept={() => setRotated(undefined)}
        />
      )}
      {open === 'change' && <ChangeWebhook base={base} webhook={view} onClose={close} />}
      {open === 'enable' && <EnableWebhook base={base} onClose={close} />}
      {open === 'rotate' && (
        <RotateSecret
          base={base}
          onClose={close}
          onRotated={({ secret }, gotOut) => {
            setRotated({ secret, gotOut });
            close();
          }}
        />
      )}
      {open === 'replay' && <ReplayEvents base={base} onClose={close} />}
      {open === 'delete' && (
        <DeleteWebhook
          base={base}
          webhook={view}
          onClose={close}
          onDeleted={() => void navigate({ to: '/desk/webhooks' })}
        />
      )}
    </>
  );
}

function filterInWords({ subjectPrefix, orderPrefix, warehouses }: WebhookView['filter']): string {
  return [
    subjectPrefix && `subjects that begin with ${subjectPrefix}`,
    orderPrefix && `orders that begin with ${orderPrefix}`,
    warehouses && `of the warehouses ${warehouses.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}
