import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { SettlementFiguresView } from '../../../src/tower-work.view.js';
import { useChoose } from '../app/address.js';
import { queryOf } from '../app/paging.js';
import { NoneLikeThat, ShowAll } from '../app/show-all.js';
import { Check } from '../ui/check.js';
import { Choice } from '../ui/field.js';
import { More } from '../ui/more.js';
import { Page, Section } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { useNamedOptions } from './names.js';
import css from './orders.module.css';
import { money, SettlementList } from './settlement-list.js';
import { choices, type SettlementsFilter, settlementFigures, settlements } from './tower.queries.js';
import { words } from './words.js';

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
            return Object.keys(filter).length > 0 ? (
              <NoneLikeThat what="settlement" />
            ) : (
              <Empty title="Nothing to settle yet">
                A shipment is shown here from the moment in which its carrier takes it.
              </Empty>
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
  const { states = [], carriers = [] } = useQuery(choices).data?.settlements ?? {};
  const namedCarriers = useNamedOptions('carriers', carriers);
  const choose = useChoose<SettlementsFilter>();
  return (
    <div className={css.filters}>
      <Choice
        label="State"
        any="Any"
        value={filter.state ?? ''}
        options={states.map((value) => ({ value, words: words(value) }))}
        onChange={choose('state')}
      />
      <Choice
        label="Carrier"
        any="Any"
        value={filter.carrier ?? ''}
        options={namedCarriers}
        onChange={choose('carrier')}
      />
      <Check
        label="Disputed only"
        checked={filter.disputed ?? false}
        onChange={(disputed) => choose('disputed')(disputed ? 'true' : '')}
      />
      {Object.keys(filter).length > 0 && <ShowAll />}
    </div>
  );
}

function Ageing({ ageing }: { ageing: SettlementFiguresView['ageing'] }) {
  return (
    <Table label="Age of settlements" numbers={['Settlements', 'Expected']} head={['Days', 'Settlements', 'Expected']}>
      {ageing.map(({ band, settlements: count, expected }) => (
        <tr key={band}>
          <th scope="row">{band}</th>
          <td>{count.toLocaleString()}</td>
          <td>{expected.length === 0 ? '–' : expected.map((each) => <div key={each.currency}>{money(each)}</div>)}</td>
        </tr>
      ))}
    </Table>
  );
}
