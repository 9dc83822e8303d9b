import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useChoose } from '../app/address.js';
import { ShowAll } from '../app/show-all.js';
import { calls } from '../catalog/catalog.queries.js';
import { Button } from '../ui/button.js';
import { Choice, TextField } from '../ui/field.js';
import css from './desk.module.css';
import type { RequestsFilter } from './desk.queries.js';

const STATUSES = ['200', '201', '202', '204', '400', '401', '403', '404', '409', '412', '422', '429', '500', '503'];

/**
 * Narrows the log by what there is to narrow it by; the address keeps it.
 * @param callers whose calls the log shows unless it is narrowed
 */
export function RequestFilters({ filter, callers }: { filter: RequestsFilter; callers: 'your systems' | 'anybody' }) {
  const { routes = [], problems = [] } = useQuery(calls('partner')).data ?? {};
  const [correlation, setCorrelation] = useState(filter.correlationId ?? '');
  const choose = useChoose<RequestsFilter>();
  const write = useChoose<RequestsFilter>(true);
  const send = (event: FormEvent) => {
    event.preventDefault();
    choose('correlationId')(correlation.trim());
  };
  return (
    <form className={css.filters} onSubmit={send}>
      <Choice
        label="Called by"
        any={callers}
        value={filter.by ?? ''}
        options={callers === 'anybody' ? ['systems', 'people'] : ['people']}
        onChange={choose('by')}
      />
      <Choice label="Route" any="Any" value={filter.route ?? ''} options={routes} onChange={choose('route')} />
      <Choice label="Status" any="Any" value={filter.status ?? ''} options={STATUSES} onChange={choose('status')} />
      <Choice label="Problem" any="Any" value={filter.problem ?? ''} options={problems} onChange={choose('problem')} />
      <TextField
        filter
        label="From"
        type="date"
        value={dayOf(filter.from)}
        onChange={(day) => write('from')(day && instantOf(day))}
      />
      <TextField
        filter
        label="To"
        type="date"
        value={dayOf(filter.to, -1)}
        onChange={(day) => write('to')(day && instantOf(day, 1))}
      />
      <TextField filter label="Correlation" value={correlation} onChange={setCorrelation} />
      <Button type="submit">Filter</Button>
      {Object.keys(filter).length > 0 && <ShowAll />}
    </form>
  );
}

/** A day of the viewer's as the instant at which it begins, or one some days later does. */
function instantOf(day: string, later = 0): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}
function dayOf(instant: string | undefined, later = 0): string {
  if (!instant) return '';
  const date = new Date(instant);
  date.setDate(date.getDate() + later);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
