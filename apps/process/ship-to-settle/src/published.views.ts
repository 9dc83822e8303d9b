import type { PublishedViews } from '#process-manager';
import { invoicesById, type ShipToSettleState } from './ship-to-settle.state.js';
import { toFreightInvoice } from './views.mapper.js';

/** What others read of a settlement: its freight invoices, as this API answers them. */
export const publishedViews: PublishedViews<ShipToSettleState> = {
  shape: 5,
  kinds: ['freight-invoice'],
  viewsOf: (state) =>
    [...invoicesById(state)].map(([id, record]) => {
      const body = toFreightInvoice(state, record);
      return { kind: 'freight-invoice', id, owners: [`carrier:${body.carrier}`], body };
    }),
};
