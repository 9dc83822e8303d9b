import { type FormEvent, useState } from 'react';
import type { CaseDetailView, CaseEditView } from '../../../src/tower-work.view.js';
import { APPROVERS, OPERATORS } from '../app/roles.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { Refused } from '../ui/state.js';
import { Time } from '../ui/time.js';
import { useAct, useHasRole } from './acts.js';
import css from './case.module.css';

/** Another form of what failed: proposed by one person, approved by another, each seeing the difference. */
export function CaseEdits({ process, detail }: { process: string; detail: CaseDetailView }) {
  const [writing, setWriting] = useState(false);
  const may = useHasRole(OPERATORS);
  const editable = may && detail.state === 'open' && detail.editable.length > 0;
  if (detail.edits.length === 0 && !editable) return null;
  return (
    <section>
      <h3>Edited forms of the command</h3>
      <ol className={css.log}>
        {detail.edits.map((edit) => (
          <li key={edit.id}>
            <Edit process={process} caseId={detail.id} edit={edit} />
          </li>
        ))}
      </ol>
      {editable && !writing && <Button onPress={() => setWriting(true)}>Propose an edit</Button>}
      {editable && writing && <Propose process={process} detail={detail} done={() => setWriting(false)} />}
    </section>
  );
}

function Edit({ process, caseId, edit }: { process: string; caseId: string; edit: CaseEditView }) {
  const { id, state, changes, reason, proposedBy, proposedAt, decidedBy, note } = edit;
  const [said, setSaid] = useState('');
  const deciding = useAct();
  const may = useHasRole(APPROVERS);
  const decide = (decision: 'approve' | 'reject') => {
    const path = ['exceptions', process, caseId, 'edits', id, decision].map(encodeURIComponent).join('/');
    deciding.mutate({ path: `/${path}`, body: said.trim() ? { note: said.trim() } : {} });
  };
  return (
    <>
      <p className={css.quiet}>
        <Badge tone={state === 'proposed' ? 'warn' : 'plain'}>{state}</Badge> by {proposedBy}, <Time at={proposedAt} />
        {decidedBy && `, decided by ${decidedBy}`}
      </p>
      <p dir="auto">{reason}</p>
      {note && <p dir="auto">{note}</p>}
      {changes.map(({ pointer, before, after }) => (
        <div key={pointer} className={css.change}>
          <code className={css.pointer}>{pointer}</code>
          <p className={css.before}>was: {shown(before)}</p>
          <p className={css.after}>is to be: {shown(after)}</p>
        </div>
      ))}
      {may && state === 'proposed' && (
        <div className={css.form}>
          <TextField label="Note" note="Needed to reject it." value={said} lines={2} onChange={setSaid} />
          <div className={css.acts}>
            <Button kind="primary" isDisabled={deciding.isPending} onPress={() => decide('approve')}>
              Approve
            </Button>
            <Button kind="danger" isDisabled={deciding.isPending || !said.trim()} onPress={() => decide('reject')}>
              Reject
            </Button>
          </div>
          <Refused error={deciding.error} />
        </div>
      )}
    </>
  );
}

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

interface Member {
  readonly pointer: string;
  /** Absent: it is called by its pointer. */
  readonly label?: string;
  readonly type?: 'text' | 'datetime-local';
}

/** What is not in the command before somebody says it, and is made of several parts. */
const PARTS: Readonly<Record<string, readonly Member[]>> = {
  '/recount': [
    { pointer: '/recount/countedBy', label: 'Counted by' },
    { pointer: '/recount/countedAt', label: 'Counted at', type: 'datetime-local' },
  ],
};
const membersOf = (pointer: string): readonly Member[] => PARTS[pointer] ?? [{ pointer }];

/** Times are written in the viewer's zone and sent as instants. */
function asSent(values: Readonly<Record<string, string>>): Record<string, string> {
  const times = new Set(
    Object.values(PARTS).flatMap((parts) =>
      parts.flatMap((each) => (each.type === 'datetime-local' ? each.pointer : [])),
    ),
  );
  return Object.fromEntries(
    Object.entries(values).map(([pointer, text]) => {
      const isTime = times.has(pointer) && !Number.isNaN(Date.parse(text));
      return [pointer, isTime ? new Date(text).toISOString() : text];
    }),
  );
}

function Propose({ process, detail, done }: { process: string; detail: CaseDetailView; done: () => void }) {
  const payload = detail.trace.command?.payload ?? {};
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<Error>();
  const sending = useAct();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const patch = patchOf(payload, asSent(values));
    if (patch instanceof Error) return setWrong(patch);
    setWrong(undefined);
    const path = ['exceptions', process, detail.id, 'edits'].map(encodeURIComponent).join('/');
    sending.mutate({ path: `/${path}`, body: { patch, reason: reason.trim() } }, { onSuccess: done });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <p className={css.detail}>Somebody else has to approve it before it is tried.</p>
      {detail.editable.flatMap(membersOf).map(({ pointer, label = pointer, type = 'text' }) => {
        const before = at(payload, pointer);
        return (
          <TextField
            key={pointer}
            label={label}
            type={type}
            required={before !== undefined || label !== pointer}
            lines={typeof before === 'object' ? 4 : 1}
            value={values[pointer] ?? shown(before ?? '')}
            onChange={(value) => setValues({ ...values, [pointer]: value })}
          />
        );
      })}
      <TextField label="Reason" required value={reason} lines={2} onChange={setReason} />
      <div className={css.acts}>
        <Button type="submit" kind="primary" isDisabled={sending.isPending}>
          Propose
        </Button>
        <Button onPress={done}>Leave it</Button>
      </div>
      <Refused error={wrong ?? sending.error} />
    </form>
  );
}

type Tree = Readonly<Record<string, unknown>>;

/** RFC 6901. */
const keysOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
const at = (payload: Tree, pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>((inner, key) => (inner as Tree | undefined)?.[key], payload);

/** JSON Merge Patch (RFC 7396) of what was changed; a value stays of the type that it was. */
function patchOf(payload: Tree, values: Readonly<Record<string, string>>): Tree | Error {
  const patch: Record<string, unknown> = {};
  for (const [pointer, text] of Object.entries(values)) {
    const before = at(payload, pointer);
    let value: unknown = text;
    if (before !== undefined && typeof before !== 'string') {
      try {
        value = JSON.parse(text);
      } catch {
        return new Error(`${pointer} is no ${typeof before}.`);
      }
    }
    if (text === shown(before ?? '')) continue;
    const keys = keysOf(pointer);
    let inner = patch;
    for (const key of keys.slice(0, -1)) {
      inner[key] ??= {};
      inner = inner[key] as Record<string, unknown>;
    }
    inner[keys.at(-1) ?? ''] = value;
  }
  return Object.keys(patch).length > 0 ? patch : new Error('Nothing is changed.');
}
