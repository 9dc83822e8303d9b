import type { PublishedViews } from '#process-manager';
import type { ShipToSettleState } from './ship-to-settle.state.js';
import { toFreightInvoice } from './views.mapper.js';

/** What others read of a settlement: its freight invoices, as this API answers them. */
export const publishedViews: PublishedViews<ShipToSettleState> = {
  shape: 1,
  kinds: ['freight-invoice'],
  viewsOf: (state) =>
    state.invoices
      .filter(({ state: word }) => word !== 'duplicate')
      .map((record) => {
        const body = toFreightInvoice(state, record);
        return { kind: 'freight-invoice', id: body.id, owners: [`carrier:${body.carrier}`], body };
      }),
};
