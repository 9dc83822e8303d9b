import { type FormEvent, useState } from 'react';
import type { PartnerView } from '../../../src/administration/administration.view.js';
import { useSend } from '../app/send.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { isolated } from '../ui/isolated.js';
import css from './case.module.css';
import { ADMIN } from './partners.queries.js';
import { REACH, valuesOf } from './reach.js';

const MINUTE_MS = 60_000;
/** From whom something is awaited. */
const AWAITED: readonly string[] = ['3pl', 'carrier'];

/** What is agreed with a partner: what it is called, what it may see, how long it may be silent. */
export function ChangePartner({ partner, onClose }: { partner: PartnerView; onClose: () => void }) {
  const { id, kind, name, reach, silentAfterMs, version } = partner;
  const [member, called] = REACH[kind];
  const held = reach[member] ?? [];
  const [form, setForm] = useState({
    name,
    reach: held.join('\n'),
    silent: silentAfterMs === undefined ? '' : String(silentAfterMs / MINUTE_MS),
    sharing: '',
  });
  // Of what the form began with: what is shown behind it may be newer by now.
  const [ifMatch] = useState(() => `"${version}"`);
  const sending = useSend(`${ADMIN}/partners/${encodeURIComponent(id)}`, [['administration']]);
  const write = (of: keyof typeof form) => (value: string) => setForm({ ...form, [of]: value });
  const values = valuesOf(form.reach);
  const lost = held.filter((each) => !values.includes(each));
  const hasChanged = lost.length > 0 || values.some((each) => !held.includes(each));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const silent = form.silent.trim();
    const sharing = form.sharing.trim();
    const body = {
      ...(form.name.trim() !== name && { name: form.name.trim() }),
      ...(hasChanged && { reach: { [member]: values } }),
      ...(AWAITED.includes(kind) && { silentAfterMs: silent ? Math.round(Number(silent) * MINUTE_MS) : null }),
      ...(sharing && { sharing: { reason: sharing } }),
    };
    sending.mutate({ method: 'PATCH', path: '', body, ifMatch }, { onSuccess: onClose });
  };
  return (
    <Sheet title={`Change ${isolated(name)}`} open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <TextField label="Name" required value={form.name} onChange={write('name')} />
        <TextField
          label={called}
          note="What in your world is the partner’s own, one a line. It sees the business of these and of no others."
          required={kind !== '3pl'}
          lines={3}
          value={form.reach}
          onChange={write('reach')}
        />
        {lost.length > 0 && <p role="status">It sees nothing more of {lost.join(', ')}, within seconds.</p>}
        {hasChanged && (
          <TextField
            label="Why it may hold what another one holds"
            note="Only where both are to see the same business; it stays in the audit trail."
            value={form.sharing}
            onChange={write('sharing')}
          />
        )}
        {AWAITED.includes(kind) && (
          <TextField
            label="Minutes that it may be silent"
            note="While something waits for its word; after that a case opens. Empty: what counts for its kind."
            type="number"
            value={form.silent}
            onChange={write('silent')}
          />
        )}
        <FormEnd act="Change it" doing="Changing …" sending={sending} />
      </form>
    </Sheet>
  );
}
