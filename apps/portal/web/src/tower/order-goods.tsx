import { useState } from 'react';
import type { OrderDetailView } from '../../../src/tower.view.js';
import { Badge } from '../ui/badge.js';
import { Section } from '../ui/page.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import { Time } from '../ui/time.js';
import { Carrier, Site } from './names.js';
import { SettlementDetails } from './settlement.js';
import css from './settlement.module.css';
import { SettlementList } from './settlement-list.js';
import { toneOf, words } from './words.js';

/** What of the process's own view is shown here; all of it may be missing. */
interface OrderBody {
  readonly fulfilments?: readonly {
    readonly id: string;
    readonly state: string;
    readonly warehouse?: string;
    readonly deliveryNumber?: string;
    readonly packages?: readonly { readonly sscc?: string }[];
  }[];
  readonly shipments?: readonly {
    readonly id: string;
    readonly state: string;
    readonly carrier?: string;
    readonly pro?: string;
    readonly eta?: string;
    readonly delayed?: boolean;
    readonly delayReason?: string;
  }[];
}

export function Goods({ detail }: { detail: OrderDetailView }) {
  const { fulfilments = [], shipments = [] } = detail.view as OrderBody;
  return (
    <>
      <Section title="Fulfilments">
        {fulfilments.length === 0 ? (
          <Nothing>No warehouse has it yet.</Nothing>
        ) : (
          <Table label="Fulfilments" head={['Fulfilment', 'State', 'Warehouse', 'Delivery', 'Packages']}>
            {fulfilments.map(({ id, state, warehouse, deliveryNumber, packages = [] }) => (
              <tr key={id}>
                <th scope="row" className={css.id}>
                  {id}
                </th>
                <td>
                  <Badge tone={toneOf(state)}>{words(state)}</Badge>
                </td>
                <td>{warehouse ? <Site gln={warehouse} /> : '–'}</td>
                <td>{deliveryNumber ?? '–'}</td>
                <td>
                  <Packages ssccs={packages.map(({ sscc }) => sscc ?? 'without SSCC')} />
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Section>
      <Section title="Shipments">
        {shipments.length === 0 ? (
          <Nothing>No carrier has it yet.</Nothing>
        ) : (
          <Table label="Shipments" head={['Shipment', 'State', 'Carrier', 'PRO', 'Expected']}>
            {shipments.map(({ id, state, carrier, pro, eta, delayed, delayReason }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>
                  <Badge tone={toneOf(state)}>{words(state)}</Badge>
                </td>
                <td>{carrier ? <Carrier scac={carrier} /> : '–'}</td>
                <td>{pro ?? '–'}</td>
                <td>
                  <Time at={eta} /> {delayed && <Badge tone="warn">delayed</Badge>}
                  {delayed && delayReason && (
                    <p className={css.quiet} dir="auto">
                      {delayReason}
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Section>
      <Section title="Settlement">
        {detail.settlements.length === 0 ? (
          <Nothing>Nothing is to be paid yet.</Nothing>
        ) : (
          <>
            <SettlementList settlements={detail.settlements} withOrder={false} />
            {detail.settlements.map(({ id }) => (
              <Opened key={id} id={id} />
            ))}
          </>
        )}
      </Section>
    </>
  );
}

/** So many are told at once; whoever wants the others opens them. */
const TOLD_AT_ONCE = 3;

function Packages({ ssccs }: { ssccs: readonly string[] }) {
  if (ssccs.length === 0) return '–';
  const list = ssccs.map((sscc, nth) => (
    <div key={nth} className={css.id}>
      {sscc}
    </div>
  ));
  if (ssccs.length <= TOLD_AT_ONCE) return list;
  return (
    <details>
      <summary>{ssccs.length} packages</summary>
      {list}
    </details>
  );
}

/** What is expected, billed and posted, charge by charge; asked for when it is opened. */
function Opened({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={css.more} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{id}: charges, invoices and postings</summary>
      {open && <SettlementDetails id={id} />}
    </details>
  );
}
