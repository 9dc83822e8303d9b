import { useQuery } from '@tanstack/react-query';
import type { PlanOfPartnersView } from '../../../src/administration/administration.view.js';
import { Choice } from '../ui/field.js';
import { duration } from '../ui/time.js';
import css from './case.module.css';
import { plans } from './partners.queries.js';

/** One of the plans that count here, with what it allows. Nothing chosen is the one of whoever was given none. */
export function PlanChoice({ value, onChange }: { value: string; onChange: (plan: string) => void }) {
  const all = (useQuery(plans).data?.items ?? []).filter(({ environment }) => environment === 'production');
  const byDefault = all.find(({ isDefault }) => isDefault)?.name ?? '';
  const chosen = value || byDefault;
  const plan = all.find(({ name }) => name === chosen);
  return (
    <div>
      <Choice label="Plan" value={chosen} options={all.map(({ name }) => name)} onChange={onChange} />
      {plan && <p className={css.quiet}>{inWords(plan)}</p>}
    </div>
  );
}

const inWords = ({ quotas, concurrency }: PlanOfPartnersView): string =>
  [
    ...quotas.map(
      ({ name, limit, windowSeconds }) => `${name} ${limit.toLocaleString()} in ${duration(windowSeconds * 1_000)}`,
    ),
    `${concurrency} at a time`,
  ].join(', ');
