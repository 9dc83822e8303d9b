import { type FormEvent, useState } from 'react';
import type { ReplayView, WebhookView } from '../../../src/desk/desk.view.js';
import { useSend } from '../app/send.js';
import { Button } from '../ui/button.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { Refused } from '../ui/state.js';
import css from './desk.module.css';
import { WebhookFields, type WebhookForm, webhookOf } from './webhook-fields.js';

interface OfWebhook {
  readonly base: string;
  readonly onClose: () => void;
}

/** At the version that is shown: whoever changed it meanwhile is not overwritten. */
const versionOf = ({ version }: WebhookView) => `"${version}"`;

export function ChangeWebhook({ base, webhook, onClose }: OfWebhook & { webhook: WebhookView }) {
  const [form, setForm] = useState<WebhookForm>({
    url: webhook.url,
    types: webhook.types.join('\n'),
    description: webhook.description ?? '',
  });
  // Of what the form began with: what is shown behind it may be newer by now.
  const [ifMatch] = useState(() => versionOf(webhook));
  const sending = useSend(base, [['desk']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const change = { method: 'PATCH', path: '', body: webhookOf(form), ifMatch } as const;
    sending.mutate(change, { onSuccess: onClose });
  };
  return (
    <Sheet title="Change the endpoint" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <WebhookFields form={form} onChange={setForm} />
        <div className={css.acts}>
          <Button type="submit" kind="primary" isDisabled={sending.isPending}>
            {sending.isPending ? 'Changing …' : 'Change it'}
          </Button>
        </div>
        <Refused error={sending.error} />
      </form>
    </Sheet>
  );
}

export function DeleteWebhook({
  base,
  webhook,
  onClose,
  onDeleted,
}: OfWebhook & { webhook: WebhookView; onDeleted: () => void }) {
  const sending = useSend(base, [['desk']]);
  const end = () =>
    sending.mutate({ method: 'DELETE', path: '', ifMatch: versionOf(webhook) }, { onSuccess: onDeleted });
  return (
    <Sheet title="Delete the endpoint?" open onClose={onClose}>
      <p>Its log goes with it, and what was not delivered yet. The events stay in your feed.</p>
      <div className={css.acts}>
        <Button kind="danger" isDisabled={sending.isPending} onPress={end}>
          {sending.isPending ? 'Deleting …' : 'Delete it'}
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </div>
      <Refused error={sending.error} />
    </Sheet>
  );
}

const HOUR_MS = 3_600_000;

/** Whatever the webhook is for and came to us in a span of time, whether it was sent before or not. */
export function ReplayEvents({ base, onClose }: OfWebhook) {
  const [from, setFrom] = useState(() => local(new Date(Date.now() - HOUR_MS)));
  const [to, setTo] = useState('');
  const sending = useSend<ReplayView>(base, [['desk']]);
  const again = sending.data?.nextCursor;
  const body = { ...(from && { from: instantOf(from) }), ...(to && { to: instantOf(to) }) };
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate({ path: '/replay', body: again ? { ...body, after: again } : body });
  };
  return (
    <Sheet title="Replay events" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <p>Each is sent under the webhook-id that it had: whoever acts once for each does not act again.</p>
        <TextField label="From" type="datetime-local" required value={from} onChange={setFrom} />
        <TextField label="To" type="datetime-local" value={to} onChange={setTo} />
        <div className={css.acts}>
          <Button type="submit" kind="primary" isDisabled={sending.isPending || (sending.isSuccess && !again)}>
            {sending.isPending ? 'Replaying …' : again ? 'Replay the next' : 'Replay'}
          </Button>
          <Button onPress={onClose}>Close</Button>
        </div>
        {sending.data && (
          <p role="status">
            {sending.data.deliveries.toLocaleString()} events are sent again{again ? ', and there are more.' : '.'}
          </p>
        )}
        <Refused error={sending.error} />
      </form>
    </Sheet>
  );
}

/** As a field for a moment has it: in the viewer's zone, without the zone. */
const local = (date: Date): string =>
  new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
const instantOf = (moment: string): string => new Date(moment).toISOString();
