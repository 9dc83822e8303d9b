import { type FormEvent, useState } from 'react';
import type { ReplayView, WebhookView, WebhookWithSecretView } from '../../../src/desk/desk.view.js';
import { instantOf, localOf } from '../app/moments.js';
import { useSend } from '../app/send.js';
import { Ask } from '../ui/ask.js';
import { Button } from '../ui/button.js';
import { Check } from '../ui/check.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Refused } from '../ui/state.js';
import css from './desk.module.css';
import { formOf, WebhookFields, type WebhookForm, webhookOf } from './webhook-fields.js';

interface OfWebhook {
  readonly base: string;
  readonly onClose: () => void;
}

/** At the version that is shown: whoever changed it meanwhile is not overwritten. */
const versionOf = ({ version }: WebhookView) => `"${version}"`;

export function ChangeWebhook({ base, webhook, onClose }: OfWebhook & { webhook: WebhookView }) {
  const [form, setForm] = useState<WebhookForm>(() => formOf(webhook));
  // Of what the form began with: what is shown behind it may be newer by now.
  const [ifMatch] = useState(() => versionOf(webhook));
  const sending = useSend(base, [['desk']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...webhookOf(form), description: form.description.trim() || null };
    const change = { method: 'PATCH', path: '', body, ifMatch } as const;
    sending.mutate(change, { onSuccess: onClose });
  };
  return (
    <Sheet title="Change the endpoint" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <WebhookFields form={form} onChange={setForm} />
        <FormEnd act="Change it" doing="Changing …" sending={sending} isDisabled={form.types.length === 0} />
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
  return (
    <Ask
      title="Delete the endpoint?"
      act="Delete it"
      isDanger
      sending={sending}
      sends={{ method: 'DELETE', path: '', ifMatch: versionOf(webhook) }}
      onDone={onDeleted}
      onClose={onClose}
    >
      Its log goes with it, and what was not delivered yet. The events stay in your feed.
    </Ask>
  );
}

/** What happened meanwhile follows first, or is left in the feed. */
export function EnableWebhook({ base, onClose }: OfWebhook) {
  const sending = useSend(base, [['desk']]);
  const enable = (from: 'where-it-stopped' | 'now') =>
    sending.mutate({ path: '/enable', body: { from } }, { onSuccess: onClose });
  return (
    <Sheet title="Enable the endpoint" open onClose={onClose}>
      <p>
        From where it stopped, all that happened meanwhile is sent first, in order. From now, it is left in your feed:
        you can replay it later, and cases of events that it missed are closed.
      </p>
      <div className={css.acts}>
        <Button kind="primary" isDisabled={sending.isPending} onPress={() => enable('where-it-stopped')}>
          From where it stopped
        </Button>
        <Button isDisabled={sending.isPending} onPress={() => enable('now')}>
          From now
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </div>
      <Refused error={sending.error} />
    </Sheet>
  );
}

/** @param onRotated what is shown this once */
export function RotateSecret({
  base,
  onClose,
  onRotated,
}: OfWebhook & { onRotated: (webhook: WebhookWithSecretView, gotOut: boolean) => void }) {
  const [gotOut, setGotOut] = useState(false);
  const sending = useSend<WebhookWithSecretView>(base, [['desk']]);
  const rotate = () =>
    sending.mutate(
      { path: '/rotate-secret', body: gotOut ? { overlapSeconds: 0 } : {} },
      { onSuccess: (webhook) => onRotated(webhook, gotOut) },
    );
  return (
    <Sheet title="Rotate the secret?" open onClose={onClose}>
      <p>
        {gotOut
          ? 'The old one signs nothing from now on: until you have changed over you refuse what is sent, and it is sent again.'
          : 'The old one signs beside the new one for a day, so that you can change over without missing any.'}
      </p>
      <Check label="It got out: the old one signs no more, at once" checked={gotOut} onChange={setGotOut} />
      <div className={css.acts}>
        <Button kind={gotOut ? 'danger' : 'primary'} isDisabled={sending.isPending} onPress={rotate}>
          {sending.isPending ? 'Rotating …' : 'Rotate it'}
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
  const [from, setFrom] = useState(() => localOf(new Date(Date.now() - HOUR_MS)));
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
