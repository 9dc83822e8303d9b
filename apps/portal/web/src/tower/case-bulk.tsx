import { type FormEvent, useState } from 'react';
import type { BulkActView, CaseRowView } from '../../../src/tower-work.view.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { Refused } from '../ui/state.js';
import { useAct } from './acts.js';
import css from './case.module.css';
import { PersonField } from './person-field.js';

/** What may be done to several at once: nothing that asks of each case something of its own. */
const ACTS = [
  { act: 'assign', name: 'Assign', text: ['assignee', 'Person'], needed: true },
  { act: 'retry', name: 'Retry', text: ['note', 'Note'], needed: false },
  { act: 'comments', name: 'Comment', text: ['text', 'Comment'], needed: true },
  { act: 'abandon', name: 'Give up', text: ['note', 'Note'], needed: false },
] as const;

type Act = (typeof ACTS)[number];

/** More the server does not take at once. */
const MOST = 100;

/** The same done to the cases that are chosen. What one of them refuses is told, and the others have it all the same. */
export function CaseBulk({ chosen, done }: { chosen: readonly CaseRowView[]; done: () => void }) {
  const [act, setAct] = useState<Act>();
  const [written, setWritten] = useState('');
  const sending = useAct<BulkActView>();
  const titles = new Map(chosen.map(({ process, id, title }) => [`${process} ${id}`, title]));
  const choose = (next: Act) => {
    sending.reset();
    setWritten('');
    setAct(next === act ? undefined : next);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!act) return;
    const body = written.trim() ? { [act.text[0]]: written.trim() } : {};
    const cases = chosen.slice(0, MOST).map(({ process, id }) => ({ process, id }));
    sending.mutate(
      { path: `/exception-acts/${act.act}`, body: { cases, body } },
      {
        onSuccess: ({ refused }) => {
          setWritten('');
          if (refused.length === 0) setAct(undefined);
        },
      },
    );
  };
  return (
    <section className={css.bulk} aria-label="What is done to the chosen cases">
      <div className={css.acts}>
        <strong>
          {chosen.length} chosen{chosen.length > MOST && `, the first ${MOST} of them at once`}
        </strong>
        {ACTS.map((each) => (
          <Button key={each.act} aria-expanded={each === act} onPress={() => choose(each)}>
            {each.name}
          </Button>
        ))}
        <Button onPress={done}>Choose none</Button>
      </div>
      {act && (
        <form className={css.form} onSubmit={send}>
          {act.act === 'assign' ? (
            <PersonField value={written} onChange={setWritten} />
          ) : (
            <TextField label={act.text[1]} value={written} required={act.needed} lines={2} onChange={setWritten} />
          )}
          <div className={css.acts}>
            <Button type="submit" kind="primary" isDisabled={sending.isPending}>
              {sending.isPending
                ? 'Sending …'
                : `${act.name} ${Math.min(chosen.length, MOST)} ${chosen.length === 1 ? 'case' : 'cases'}`}
            </Button>
          </div>
        </form>
      )}
      <div aria-live="polite">
        {sending.data && (
          <>
            <p className={css.done}>Done to {sending.data.done.length}.</p>
            {sending.data.refused.length > 0 && (
              <ul className={css.refused}>
                {sending.data.refused.map(({ process, id, detail }) => (
                  <li key={`${process} ${id}`}>
                    <span dir="auto">{titles.get(`${process} ${id}`) ?? id}</span>: <span dir="auto">{detail}</span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        <Refused error={sending.error} />
      </div>
    </section>
  );
}
