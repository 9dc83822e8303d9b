import { type FormEvent, useState } from 'react';
import type { CaseDetailView } from '../../../src/tower-work.view.js';
import { OPERATORS } from '../app/roles.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { FormEnd } from '../ui/form-end.js';
import { useAct, useHasRole } from './acts.js';
import css from './case.module.css';
import { PersonField } from './person-field.js';
import { resultOf } from './result.js';
import { ResultFields } from './result-fields.js';

type ActName = 'retry' | 'resolve' | 'abandon' | 'skip' | 'assign' | 'comments';

interface Offered {
  readonly act: ActName;
  readonly name: string;
  /** What follows from it. */
  readonly says: string;
  /** Of what is written with it: its name in the body, what it is called here. */
  readonly text: readonly [member: 'note' | 'reason' | 'text' | 'assignee', label: string];
  readonly needed?: boolean;
}

const ACTS: readonly Offered[] = [
  { act: 'retry', name: 'Retry', says: 'What failed is tried again.', text: ['note', 'Note'] },
  {
    act: 'resolve',
    name: 'Resolve',
    says: 'It was settled by hand: the process goes on with what you tell.',
    text: ['note', 'Note'],
  },
  {
    act: 'skip',
    name: 'Skip',
    says: 'What was to be done is left out for good.',
    text: ['reason', 'Reason'],
    needed: true,
  },
  { act: 'abandon', name: 'Give up', says: 'The process does not go on with it.', text: ['note', 'Note'] },
  { act: 'assign', name: 'Assign', says: 'Who works on it.', text: ['assignee', 'Person'], needed: true },
  { act: 'comments', name: 'Comment', says: 'For whoever reads the case.', text: ['text', 'Comment'], needed: true },
];

/** What may be done to a case: as it offers it, to those who may. */
export function CaseActs({ process, detail }: { process: string; detail: CaseDetailView }) {
  const [chosen, setChosen] = useState<ActName>();
  const may = useHasRole(OPERATORS);
  if (!may) return null;
  const offered = ACTS.filter(({ act }) => {
    if (act === 'comments') return true;
    if (detail.state !== 'open') return false;
    return act === 'assign' || (act === 'skip' ? detail.skippable : detail.actions.includes(act));
  });
  const act = offered.find((each) => each.act === chosen);
  return (
    <section>
      <div className={css.acts}>
        {offered.map((each) => (
          <Button
            key={each.act}
            kind={each.act === offered[0]?.act && each.act !== 'comments' ? 'primary' : 'quiet'}
            aria-expanded={each.act === chosen}
            onPress={() => setChosen(each.act === chosen ? undefined : each.act)}
          >
            {each.name}
          </Button>
        ))}
      </div>
      {act && (
        <ActForm key={act.act} process={process} detail={detail} offered={act} done={() => setChosen(undefined)} />
      )}
    </section>
  );
}

function ActForm({
  process,
  detail,
  offered: { act, name, says, text, needed = false },
  done,
}: {
  process: string;
  detail: CaseDetailView;
  offered: Offered;
  done: () => void;
}) {
  const [written, setWritten] = useState('');
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<Error>();
  const sending = useAct();
  const schema = act === 'resolve' ? detail.resolveWith : undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const result = schema && resultOf(schema, fields);
    if (result instanceof Error) return setWrong(result);
    setWrong(undefined);
    const path = `/exceptions/${encodeURIComponent(process)}/${encodeURIComponent(detail.id)}/${act}`;
    const body = { ...(written.trim() && { [text[0]]: written.trim() }), ...(result && { result }) };
    sending.mutate({ path, body }, { onSuccess: done });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <p className={css.detail}>{says}</p>
      {schema && <ResultFields schema={schema} values={fields} onChange={setFields} />}
      {act === 'assign' ? (
        <PersonField value={written} onChange={setWritten} />
      ) : (
        <TextField label={text[1]} value={written} required={needed} lines={2} onChange={setWritten} />
      )}
      <FormEnd act={`${name} now`} doing="Sending …" sending={sending} wrong={wrong} />
    </form>
  );
}
