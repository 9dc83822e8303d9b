import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { WebhookView, WebhookWithSecretView } from '../../../src/desk/desk.view.js';
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
import { ChangeWebhook, DeleteWebhook, ReplayEvents } from './webhook-acts.js';
import { WebhookState } from './webhooks.js';

export function WebhookPage() {
  const { environment } = useEnvironment();
  const { id } = useParams({ from: '/desk/webhooks/$id' });
  const query = useQuery(webhook(environment, id));
  return (
    <Answer whole query={query}>
      {(view) => (
        <Page wide title={view.url} eyebrow={<Link to="/desk/webhooks">Webhooks</Link>} lead={view.description}>
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
  const { environment } = useEnvironment();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'delete' | 'replay'>();
  const base = `${deskOf(environment)}/webhooks/${encodeURIComponent(view.id)}`;
  const stale = [['desk', environment]];
  const acting = useSend(base, stale);
  const rotating = useSend<WebhookWithSecretView>(base, stale);
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
        <dd>{view.types.join(', ')}</dd>
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
      <div className={css.acts}>
        <Button kind="primary" isDisabled={acting.isPending} onPress={() => acting.mutate({ path: '/test' })}>
          Send a test event
        </Button>
        <Button onPress={() => setOpen('replay')}>Replay events</Button>
        <Button isDisabled={rotating.isPending} onPress={() => rotating.mutate({ path: '/rotate-secret' })}>
          Rotate the secret
        </Button>
        <Button onPress={() => setOpen('change')}>Change</Button>
        <Button isDisabled={acting.isPending} onPress={() => acting.mutate({ path: enabled ? '/disable' : '/enable' })}>
          {enabled ? 'Disable' : 'Enable'}
        </Button>
        <Button kind="danger" onPress={() => setOpen('delete')}>
          Delete
        </Button>
      </div>
      <Refused error={acting.error} />
      <Refused error={rotating.error} />
      {rotating.data && (
        <Secret
          title="The new secret signs from now on, the old one beside it for a day."
          values={[['Secret', rotating.data.secret]]}
          onKept={() => rotating.reset()}
        />
      )}
      {open === 'change' && <ChangeWebhook base={base} webhook={view} onClose={close} />}
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
