import { Link } from '@tanstack/react-router';
import { TextField } from '../ui/field.js';

/** As it is written. */
export interface WebhookForm {
  readonly url: string;
  readonly types: string;
  readonly description: string;
}

export const NOTHING_YET: WebhookForm = { url: '', types: '*', description: '' };

export const webhookOf = ({ url, types, description }: WebhookForm) => ({
  url: url.trim(),
  types: types.split(/[\s,]+/).filter(Boolean),
  ...(description.trim() && { description: description.trim() }),
});

export function WebhookFields({ form, onChange }: { form: WebhookForm; onChange: (form: WebhookForm) => void }) {
  return (
    <>
      <TextField
        label="Address"
        note="https, and on the public Internet."
        required
        value={form.url}
        onChange={(url) => onChange({ ...form, url })}
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
        onChange={(types) => onChange({ ...form, types })}
      />
      <TextField
        label="Description"
        value={form.description}
        onChange={(description) => onChange({ ...form, description })}
      />
    </>
  );
}
