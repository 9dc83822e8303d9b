import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetailView, CaseEditView } from '../../../src/tower-work.view.js';
import { me } from '../app/me.js';
import { OPERATORS } from '../app/roles.js';
import { Badge, type Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Time } from '../ui/time.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { DecideOnEdit } from './case-edit-decide.js';
import { ProposeEdit } from './case-edit-propose.js';
import { shown, writtenOf } from './edit-patch.js';

const TONES: Readonly<Record<string, Tone>> = { proposed: 'warn', approved: 'good', rejected: 'bad' };

/** Another form of what failed: proposed by one person, approved or rejected by another, each seeing the difference. */
export function CaseEdits({ process, detail }: { process: string; detail: CaseDetailView }) {
  const [writing, setWriting] = useState(false);
  const may = useHasRole(OPERATORS);
  const editable = may && detail.state === 'open' && detail.editable.length > 0;
  if (detail.edits.length === 0 && !editable) return null;
  const last = detail.edits.at(-1);
  const rejected = detail.state === 'open' && last?.state === 'rejected' ? last : undefined;
  return (
    <section>
      <h3>Edited forms of the command</h3>
      {rejected && <Rejected edit={rejected} />}
      <ol className={css.log}>
        {detail.edits.map((edit) => (
          <li key={edit.id}>
            <Edit process={process} caseId={detail.id} edit={edit} />
          </li>
        ))}
      </ol>
      {editable && !writing && (
        <Button onPress={() => setWriting(true)}>{rejected ? 'Propose another edit' : 'Propose an edit'}</Button>
      )}
      {editable && writing && (
        <ProposeEdit
          process={process}
          detail={detail}
          start={rejected ? writtenOf(rejected.changes) : {}}
          done={() => setWriting(false)}
        />
      )}
    </section>
  );
}

/** What whoever proposed it comes back to: nothing was tried, and why. */
function Rejected({ edit: { proposedBy, decidedBy, decidedAt, note } }: { edit: CaseEditView }) {
  const isYours = useQuery(me).data?.person?.username === proposedBy;
  return (
    <div className={css.rejected} role="status">
      <p>
        <strong>{isYours ? 'Your edit was rejected' : 'The last edit was rejected'}</strong> by {decidedBy},{' '}
        <Time at={decidedAt} form="ago" />. Nothing was tried, and the case is still open.
      </p>
      <p dir="auto">{note}</p>
    </div>
  );
}

function Edit({ process, caseId, edit }: { process: string; caseId: string; edit: CaseEditView }) {
  const { state, changes, reason, proposedBy, proposedAt, decidedBy, decidedAt, note } = edit;
  return (
    <>
      <p className={css.quiet}>
        <Badge tone={TONES[state] ?? 'plain'}>{state}</Badge> proposed by {proposedBy}, <Time at={proposedAt} />
        {decidedBy && (
          <>
            , {state} by {decidedBy}, <Time at={decidedAt} />
          </>
        )}
      </p>
      <p dir="auto">{reason}</p>
      {note && (
        <p>
          {decidedBy}: <span dir="auto">{note}</span>
        </p>
      )}
      {changes.map(({ pointer, before, after }) => (
        <div key={pointer} className={css.change}>
          <code className={css.pointer}>{pointer}</code>
          <p className={css.before}>was: {shown(before)}</p>
          <p className={css.after}>is to be: {shown(after)}</p>
        </div>
      ))}
      <DecideOnEdit process={process} caseId={caseId} edit={edit} />
    </>
  );
}
