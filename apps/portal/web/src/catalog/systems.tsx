import { useQuery } from '@tanstack/react-query';
import { Badge } from '../ui/badge.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { systems } from './catalog.queries.js';

export function SystemsPage() {
  const query = useQuery(systems);
  return (
    <Page title="Systems" lead="The ERP, WMS and TMS that are connected.">
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No system is connected" />
          ) : (
            <Table label="Systems" head={['Connection', 'Kind', 'Vendor']}>
              {items.map(({ id, kind, vendor }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code>
                  </th>
                  <td>
                    <Badge>{kind.toUpperCase()}</Badge>
                  </td>
                  <td>{vendor}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
    </Page>
  );
}
