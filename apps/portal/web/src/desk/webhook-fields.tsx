import { Link } from '@tanstack/react-router';
import type { WebhookView } from '../../../src/desk/desk.view.js';
import { TextField } from '../ui/field.js';

/** As it is written. */
export interface WebhookForm {
  readonly url: string;
  readonly types: string;
  readonly description: string;
  readonly subjectPrefix: string;
  readonly orderPrefix: string;
  readonly warehouses: string;
}

export const NOTHING_YET: WebhookForm = {
  url: '',
  types: '*',
  description: '',
  subjectPrefix: '',
  orderPrefix: '',
  warehouses: '',
};

export const formOf = ({ url, types, description = '', filter }: WebhookView): WebhookForm => ({
  url,
  types: types.join('\n'),
  description,
  subjectPrefix: filter.subjectPrefix ?? '',
  orderPrefix: filter.orderPrefix ?? '',
  warehouses: filter.warehouses?.join('\n') ?? '',
});

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** All of it, what is empty included: a change clears that. */
export function webhookOf({ url, types, subjectPrefix, orderPrefix, warehouses }: WebhookForm) {
  const [subject, order, places] = [subjectPrefix.trim(), orderPrefix.trim(), listOf(warehouses)];
  const filter = {
    ...(subject && { subjectPrefix: subject }),
    ...(order && { orderPrefix: order }),
    ...(places.length > 0 && { warehouses: places }),
  };
  return { url: url.trim(), types: listOf(types), filter };
}

export function WebhookFields({ form, onChange }: { form: WebhookForm; onChange: (form: WebhookForm) => void }) {
  const write = (member: keyof WebhookForm) => (value: string) => onChange({ ...form, [member]: value });
  return (
    <>
      <TextField
        label="Address"
        note="https, and on the public Internet."
        required
        value={form.url}
        onChange={write('url')}
      />
      <TextField
        label="Types of events"
        note={
          <>
            One a line; a family ends in <code>*</code>, which alone is all of yours.{' '}
            <Link to="/events">Which there are</Link>
          </>
        }
        required
        lines={3}
        value={form.types}
        onChange={write('types')}
      />
      <TextField label="Description" value={form.description} onChange={write('description')} />
      <TextField
        label="Only subjects that begin with"
        note="A subject is what an event is about: a fulfilment, a shipment."
        value={form.subjectPrefix}
        onChange={write('subjectPrefix')}
      />
      <TextField label="Only orders that begin with" value={form.orderPrefix} onChange={write('orderPrefix')} />
      <TextField
        label="Only of these warehouses"
        note="GLNs of warehouses that you operate, one a line. What is given here all has to hold."
        lines={2}
        value={form.warehouses}
        onChange={write('warehouses')}
      />
    </>
  );
}
