import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OwnershipView } from '../../../src/portal.view.js';
import { Badge } from '../ui/badge.js';
import { Page, Section } from '../ui/page.js';
import { Answer } from '../ui/state.js';
import { Table } from '../ui/table.js';
import css from './api.module.css';
import { ownership } from './catalog.queries.js';

export function OwnershipPage() {
  const query = useQuery(ownership);
  return (
    <Page
      title="System of record"
      lead="Who has the last word on each field, and what becomes of it when another system says something else."
    >
      <Answer query={query}>
        {({ items }) => {
          const entities = [...Map.groupBy(items, ({ entity }) => entity)];
          return (
            <>
              <nav aria-label="Entities" className={css.facts}>
                {entities.map(([entity]) => (
                  <Link key={entity} to="/ownership" hash={entity}>
                    {entity}
                  </Link>
                ))}
              </nav>
              {entities.map(([entity, fields]) => (
                <Section key={entity} id={entity} title={entity}>
                  <OwnersTable entity={entity} fields={fields} />
                </Section>
              ))}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** Who has the last word on each field of an entity. */
export function OwnersTable({ entity, fields }: { entity: string; fields: readonly OwnershipView[] }) {
  return (
    <Table label={entity} head={['Field', 'Owner', 'Another says something else']}>
      {fields.map(({ field, owner, handover, foreign, act }) => (
        <tr key={field}>
          <th scope="row">
            <code>{field}</code>
          </th>
          <td>
            {handover ? (
              <>
                {owner} while {handover.while.join(', ')}; then {handover.to}
              </>
            ) : (
              owner
            )}
          </td>
          <td>
            <Badge tone={foreign === 'refuse' ? 'bad' : 'warn'}>{foreign === 'refuse' ? 'refused' : 'drift'}</Badge>{' '}
            {act && `case of ${act}`}
          </td>
        </tr>
      ))}
    </Table>
  );
}
