import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CaseEditView } from '../../../src/tower-work.view.js';
import { me } from '../app/me.js';
import { APPROVERS } from '../app/roles.js';
import { Button } from '../ui/button.js';
import { Sheet } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { Refused } from '../ui/state.js';
import { useAct, useHasRole } from './acts.js';
import css from './case.module.css';

interface OfEdit {
  readonly process: string;
  readonly caseId: string;
  readonly edit: CaseEditView;
}

const pathOf = ({ process, caseId, edit }: OfEdit, decision: 'approve' | 'reject'): string =>
  `/${['exceptions', process, caseId, 'edits', edit.id, decision].map(encodeURIComponent).join('/')}`;

/** An edit that waits: somebody else than whoever proposed it has it done, or refuses it. */
export function DecideOnEdit(of: OfEdit) {
  const { edit } = of;
  const [note, setNote] = useState('');
  const [rejecting, setRejecting] = useState(false);
  const approving = useAct();
  const person = useQuery(me).data?.person;
  const may = useHasRole(APPROVERS);
  if (edit.state !== 'proposed') return null;
  if (person?.username === edit.proposedBy) return <p className={css.quiet}>It waits for somebody else’s word.</p>;
  if (!may) return null;
  const approve = () => {
    const body = note.trim() ? { note: note.trim() } : {};
    approving.mutate({ path: pathOf(of, 'approve'), body });
  };
  return (
    <div className={css.form}>
      <TextField label="Note" value={note} lines={2} onChange={setNote} />
      <div className={css.acts}>
        <Button kind="primary" isDisabled={approving.isPending} onPress={approve}>
          {approving.isPending ? 'Approving …' : 'Approve'}
        </Button>
        <Button kind="danger" isDisabled={approving.isPending} onPress={() => setRejecting(true)}>
          Reject
        </Button>
      </div>
      <Refused error={approving.error} />
      {rejecting && <RejectEdit {...of} onClose={() => setRejecting(false)} />}
    </div>
  );
}

function RejectEdit({ onClose, ...of }: OfEdit & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const sending = useAct();
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate({ path: pathOf(of, 'reject'), body: { note: reason.trim() } }, { onSuccess: onClose });
  };
  return (
    <Sheet title="Reject the edit?" open onClose={onClose}>
      <form className={css.form} onSubmit={send}>
        <p>Nothing is tried, and the case stays open. {of.edit.proposedBy} is told why, and may propose another one.</p>
        <TextField label="Why not" required lines={3} value={reason} onChange={setReason} />
        <FormEnd
          act="Reject it"
          doing="Rejecting …"
          kind="danger"
          sending={sending}
          isDisabled={!reason.trim()}
          onLeave={onClose}
        />
      </form>
    </Sheet>
  );
}
