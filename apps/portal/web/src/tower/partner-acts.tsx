import { type FormEvent, useState } from 'react';
import type { PartnerView } from '../../../src/administration/administration.view.js';
import { OPERATORS } from '../app/roles.js';
import { useSend } from '../app/send.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { ChangePartner } from './partner-change.js';
import { PartnerInvitation } from './partner-invitation.js';
import { ADMIN } from './partners.queries.js';
import { PlanChoice } from './plan-choice.js';

interface Offered {
  readonly name: string;
  /** What follows from it. */
  readonly says: string;
  /** Of what is written with it. */
  readonly label: 'Reason' | 'Plan';
  readonly needed: boolean;
  /** As it is before. */
  readonly start?: string;
  readonly of: (written: string) => { method?: 'PATCH'; path: string; body: object; ifMatch?: string };
}

/** What may be done with a partner that stands so; what rests on its certification says the API. */
function offeredFor({ status, plan, version }: PartnerView): Offered[] {
  const approve: Offered = {
    name: 'Approve',
    says:
      status === 'certified'
        ? 'It gets its production client, and fetches the first secret itself.'
        : 'It has not passed its certification: your reason stays in the audit trail.',
    label: 'Reason',
    needed: status !== 'certified',
    of: (reason) => ({
      path: '/approval',
      body: status === 'certified' ? {} : { override: { reason } },
    }),
  };
  const suspend: Offered = {
    name: 'Suspend',
    says: 'None of its tokens is taken any more, within seconds. What happens meanwhile is kept for it.',
    label: 'Reason',
    needed: true,
    of: (reason) => ({ path: '/suspension', body: { reason } }),
  };
  const resume: Offered = {
    name: 'Resume',
    says: 'It is back where it was before its suspension.',
    label: 'Reason',
    needed: true,
    of: (reason) => ({ path: '/resumption', body: { reason } }),
  };
  const change: Offered = {
    name: 'Change the plan',
    says: `It is on ${plan}. Another one counts within seconds, for tokens that are out as well.`,
    label: 'Plan',
    needed: true,
    start: plan,
    of: (written) => ({ method: 'PATCH', path: '', body: { plan: written }, ifMatch: `"${version}"` }),
  };
  if (status === 'suspended') return [resume, change];
  return [...(status === 'certified' || status === 'onboarding' ? [approve] : []), change, suspend];
}

export function PartnerActs({ partner }: { partner: PartnerView }) {
  const [chosen, setChosen] = useState<string>();
  const [changing, setChanging] = useState(false);
  if (!useHasRole(OPERATORS)) return null;
  const all = offeredFor(partner);
  const offered = all.find(({ name }) => name === chosen);
  return (
    <section aria-label="Acts" className={css.spaced}>
      <div className={css.acts}>
        {all.map(({ name }) => (
          <Button
            key={name}
            kind={name === 'Approve' || name === 'Resume' ? 'primary' : name === 'Suspend' ? 'danger' : 'quiet'}
            aria-expanded={name === chosen}
            onPress={() => setChosen(name === chosen ? undefined : name)}
          >
            {name}
          </Button>
        ))}
        <Button onPress={() => setChanging(true)}>Change</Button>
        {(partner.status === 'invited' || partner.status === 'onboarding') && <PartnerInvitation id={partner.id} />}
      </div>
      {changing && <ChangePartner partner={partner} onClose={() => setChanging(false)} />}
      {offered && <ActForm key={offered.name} id={partner.id} offered={offered} done={() => setChosen(undefined)} />}
    </section>
  );
}

function ActForm({
  id,
  offered: { name, says, label, needed, start = '', of },
  done,
}: {
  id: string;
  offered: Offered;
  done: () => void;
}) {
  const [written, setWritten] = useState(start);
  const sending = useSend(`${ADMIN}/partners/${encodeURIComponent(id)}`, [['administration']]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate(of(written.trim()), { onSuccess: done });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <p className={css.detail}>{says}</p>
      {label === 'Plan' ? (
        <PlanChoice value={written} onChange={setWritten} />
      ) : (
        needed && <TextField label={label} required value={written} onChange={setWritten} />
      )}
      <FormEnd
        act={`${name} now`}
        doing="Sending …"
        sending={sending}
        isDisabled={needed && written === start}
        onLeave={done}
      />
    </form>
  );
}
