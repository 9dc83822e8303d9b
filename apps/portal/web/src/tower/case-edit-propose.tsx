import { type FormEvent, useState } from 'react';
import type { CaseDetailView } from '../../../src/tower-work.view.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { useAct } from './acts.js';
import css from './case.module.css';
import { at, membersOf, patchOf, shown, type Written } from './edit-patch.js';

/** @param start what is written already, where one was proposed before */
export function ProposeEdit({
  process,
  detail,
  start,
  done,
}: {
  process: string;
  detail: CaseDetailView;
  start: Written;
  done: () => void;
}) {
  const payload = detail.trace.command?.payload ?? {};
  const [values, setValues] = useState(start);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Error>();
  const sending = useAct();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const patch = patchOf(payload, values);
    if (patch instanceof Error) return setWrong(patch);
    setWrong(undefined);
    const path = ['exceptions', process, detail.id, 'edits'].map(encodeURIComponent).join('/');
    sending.mutate({ path: `/${path}`, body: { patch, reason: reason.trim() } }, { onSuccess: done });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <p className={css.detail}>Somebody else has to approve it before it is tried.</p>
      {membersOf(detail.editable).map(({ pointer, label = pointer, type = 'text', required }) => {
        const before = at(payload, pointer);
        return (
          <TextField
            key={pointer}
            label={label}
            type={type}
            required={required ?? (before !== undefined && before !== '')}
            lines={typeof before === 'object' ? 4 : 1}
            value={values[pointer] ?? shown(before ?? '')}
            onChange={(value) => setValues({ ...values, [pointer]: value })}
          />
        );
      })}
      <TextField label="Reason" required value={reason} lines={2} onChange={setReason} />
      <FormEnd act="Propose" doing="Proposing …" sending={sending} wrong={wrong} onLeave={done} />
    </form>
  );
}
