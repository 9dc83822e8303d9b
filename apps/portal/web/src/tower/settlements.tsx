import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SettlementFiguresView } from '../../../src/tower-work.view.js';
import { queryOf } from '../app/paging.js';
import { Button } from '../ui/button.js';
import { Check } from '../ui/check.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import css from './orders.module.css';
import { money, SettlementList } from './settlement-list.js';
import { choices, type SettlementsFilter, settlementFigures, settlements } from './tower.queries.js';

export function SettlementsPage() {
  const filter = useSearch({ from: '/tower/settlements' });
  const figures = useQuery(settlementFigures);
  const query = useInfiniteQuery(settlements(filter));
  const file = queryOf(filter);
  return (
    <Page
      wide
      title="Settlements"
      lead="What freight is to cost, and what it came to: the oldest first."
      actions={
        <a className={css.file} href={`/portal/api/tower/settlements.csv${file && `?${file}`}`} download>
          CSV of these
        </a>
      }
    >
      <Filters filter={filter} />
      <Answer query={query} rows={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <Empty title={Object.keys(filter).length > 0 ? 'No settlement is like that' : 'Nothing to settle yet'} />
            );
          return (
            <>
              <SettlementList settlements={items} />
              <More query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
      <Section title="Age" note="of what has not ended">
        <Answer query={figures} rows={3}>
          {(view) => <Ageing ageing={view.ageing} />}
        </Answer>
      </Section>
    </Page>
  );
}

function Filters({ filter }: { filter: SettlementsFilter }) {
  const navigate = useNavigate({ from: '/tower/settlements' });
  const { states = [], carriers = [] } = useQuery(choices).data?.settlements ?? {};
  const choose = (name: keyof SettlementsFilter) => (value: string) => {
    const { [name]: _before, ...others } = filter;
    void navigate({ search: value ? { ...others, [name]: value } : others });
  };
  return (
    <div className={css.filters}>
      <Choice label="State" any="Any" value={filter.state ?? ''} options={states} onChange={choose('state')} />
      <Choice label="Carrier" any="Any" value={filter.carrier ?? ''} options={carriers} onChange={choose('carrier')} />
      <Check
        label="Disputed only"
        checked={filter.disputed ?? false}
        onChange={(disputed) => choose('disputed')(disputed ? 'true' : '')}
      />
      {Object.keys(filter).length > 0 && <Button onPress={() => void navigate({ search: {} })}>Show all</Button>}
    </div>
  );
}

function Ageing({ ageing }: { ageing: SettlementFiguresView['ageing'] }) {
  return (
    <Table label="Age of settlements" head={['Days', 'Settlements', 'Expected']}>
      {ageing.map(({ band, settlements: count, expected }) => (
        <tr key={band}>
          <th scope="row">{band}</th>
          <td>{count}</td>
          <td>{expected.map(money).join(', ') || '–'}</td>
        </tr>
      ))}
    </Table>
  );
}
