import { useQuery } from '@tanstack/react-query';
import type { WebhookView } from '../../../src/desk/desk.view.js';
import { TextField } from '../ui/field.js';
import { Picks } from '../ui/picks.js';
import { account } from './desk.queries.js';
import { useEnvironment } from './environment.js';
import { ALL } from './event-choice.js';
import { EventTypes } from './event-types.js';

/** As it is written and chosen. */
export interface WebhookForm {
  readonly url: string;
  readonly types: readonly string[];
  readonly description: string;
  readonly subjectPrefix: string;
  readonly orderPrefix: string;
  readonly warehouses: readonly string[];
}

export const NOTHING_YET: WebhookForm = {
  url: '',
  types: [ALL],
  description: '',
  subjectPrefix: '',
  orderPrefix: '',
  warehouses: [],
};

export const formOf = ({ url, types, description = '', filter }: WebhookView): WebhookForm => ({
  url,
  types,
  description,
  subjectPrefix: filter.subjectPrefix ?? '',
  orderPrefix: filter.orderPrefix ?? '',
  warehouses: filter.warehouses ?? [],
});

/** All of it, what is empty included: a change clears that. */
export function webhookOf({ url, types, subjectPrefix, orderPrefix, warehouses }: WebhookForm) {
  const [subject, order] = [subjectPrefix.trim(), orderPrefix.trim()];
  const filter = {
    ...(subject && { subjectPrefix: subject }),
    ...(order && { orderPrefix: order }),
    ...(warehouses.length > 0 && { warehouses }),
  };
  return { url: url.trim(), types, filter };
}

export function WebhookFields({ form, onChange }: { form: WebhookForm; onChange: (form: WebhookForm) => void }) {
  const write =
    <M extends keyof WebhookForm>(member: M) =>
    (value: WebhookForm[M]) =>
      onChange({ ...form, [member]: value });
  return (
    <>
      <TextField
        label="Address"
        note="https, and on the public Internet."
        required
        value={form.url}
        onChange={write('url')}
      />
      <EventTypes chosen={form.types} onChange={write('types')} />
      <TextField label="Description" value={form.description} onChange={write('description')} />
      <TextField
        label="Only subjects that begin with"
        note="A subject is what an event is about: a fulfilment, a shipment."
        value={form.subjectPrefix}
        onChange={write('subjectPrefix')}
      />
      <TextField label="Only orders that begin with" value={form.orderPrefix} onChange={write('orderPrefix')} />
      <Warehouses chosen={form.warehouses} onChange={write('warehouses')} />
    </>
  );
}

/** Of those that the partner operates; of none, there is nothing to choose. */
function Warehouses({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { environment } = useEnvironment();
  const own = useQuery(account(environment)).data?.reach?.warehouses ?? [];
  if (own.length + chosen.length === 0) return null;
  return (
    <Picks
      label="Only of these warehouses"
      note="GLNs of those that you operate; none is all of them. What is given here all has to hold."
      options={own}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
