import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useChoose, useOpening } from '../app/address.js';
import { me } from '../app/me.js';
import { OPERATORS } from '../app/roles.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Badge } from '../ui/badge.js';
import { Check } from '../ui/check.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { useHasRole } from './acts.js';
import css from './case.module.css';
import { CaseBulk } from './case-bulk.js';
import { CaseGroups } from './case-groups.js';
import { CaseList, caseKey } from './case-list.js';
import { CaseSheet } from './case-sheet.js';
import { type CasesFilter, cases, choices } from './tower.queries.js';
import { words } from './words.js';

const PROCESSES = ['order-to-ship', 'ship-to-settle', 'inventory-sync'];
const SEVERITIES = ['high', 'medium', 'low'];
const CLOSED = ['resolved', 'abandoned'];

/** What waits for people. The case that is looked into is in the address, so that one can send it to a colleague. */
export function ExceptionsPage() {
  const { open, ...filter } = useSearch({ from: '/tower/exceptions' });
  const { close } = useOpening();
  const [process = '', id = ''] = open?.split(':') ?? [];
  return (
    <Page wide title="Exceptions" lead="Cases that wait for a person: the one that is due first comes first.">
      <Filters filter={filter} />
      <Queue filter={filter} />
      <Section title="By cause" note="one outage is one group, however many orders wait for it">
        <CaseGroups />
      </Section>
      {process && id && <CaseSheet process={process} id={id} onClose={close} />}
    </Page>
  );
}

function Queue({ filter }: { filter: CasesFilter }) {
  const query = useInfiniteQuery(cases(filter));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayAct = useHasRole(OPERATORS) && filter.state === undefined;
  const toggle = (key: string) =>
    setChosen((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));
  return (
    <Answer query={query} rows={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0 && Object.keys(filter).length > 0) return <NoneLikeThat what="case" />;
        if (items.length === 0)
          return (
            <Empty title="Nothing waits for anybody">
              What the processes cannot settle by themselves is shown here.
            </Empty>
          );
        // What was settled meanwhile is no longer chosen.
        const those = items.filter((each) => chosen.has(caseKey(each)));
        return (
          <>
            <CaseList cases={items} filter={filter} choice={mayAct ? { chosen, toggle } : undefined} />
            <More query={query} shown={items.length} />
            {mayAct && those.length > 0 && <CaseBulk chosen={those} done={() => setChosen(new Set())} />}
          </>
        );
      }}
    </Answer>
  );
}

function Filters({ filter }: { filter: CasesFilter }) {
  const { owners = [], assignees = [] } = useQuery(choices).data?.cases ?? {};
  const mine = useQuery(me).data?.person?.username;
  const choose = useChoose<CasesFilter>();
  return (
    <div className={css.filters}>
      <Choice
        label="Owner"
        any="Any"
        value={filter.owner ?? ''}
        options={owners.map((value) => ({ value, words: words(value) }))}
        onChange={choose('owner')}
      />
      <Choice
        label="Given to"
        any="Anybody"
        value={filter.assignee ?? ''}
        options={assignees}
        onChange={choose('assignee')}
      />
      {mine && (
        <Check
          label="Mine only"
          checked={filter.assignee === mine}
          onChange={(only) => choose('assignee')(only ? mine : '')}
        />
      )}
      <Choice
        label="Severity"
        any="Any"
        value={filter.severity ?? ''}
        options={SEVERITIES}
        onChange={choose('severity')}
      />
      <Choice
        label="Process"
        any="Any"
        value={filter.process ?? ''}
        options={PROCESSES.map((value) => ({ value, words: words(value) }))}
        onChange={choose('process')}
      />
      <Choice label="State" any="open" value={filter.state ?? ''} options={CLOSED} onChange={choose('state')} />
      {filter.cause && (
        <p>
          Cause <Badge>{words(filter.cause)}</Badge>
        </p>
      )}
      {Object.keys(filter).length > 0 && <ShowAll />}
    </div>
  );
}
