import { amountOf, type TrytonUser } from './tryton.user.js';

export interface ShipmentInTryton {
  readonly number: string;
  readonly state: string;
  readonly reference: string | null;
}

/** How Tryton's own books stand: read by a user there, not by our adapter. */
export class TrytonBooks {
  constructor(private readonly user: TrytonUser) {}

  async sale(number: string) {
    return this.user.one<{ state: string; shipment_state: string; invoice_state: string }>(
      'sale.sale',
      [['number', '=', number]],
      ['state', 'shipment_state', 'invoice_state'],
    );
  }

  /** Oldest first. */
  async shipments(sale: string): Promise<ShipmentInTryton[]> {
    return this.user.read(
      'stock.shipment.out',
      [['id', 'in', await this.shipmentIds(sale)]],
      ['number', 'state', 'reference'],
    );
  }

  /** Every quantity that left for the customer of a sale, one entry per move done. */
  async movedToCustomer(sale: string): Promise<{ sku: string; quantity: number }[]> {
    return this.moved(await this.moveIds(sale, 'outgoing_moves'));
  }

  /** Every quantity that was taken out of storage for a sale, one entry per move done. */
  async movedOutOfStorage(sale: string): Promise<{ sku: string; quantity: number }[]> {
    return this.moved(await this.moveIds(sale, 'inventory_moves'));
  }

  /** What lies in the storage zone. */
  async onHand(sku: string): Promise<number> {
    const storage = await this.user.one('stock.location', [['code', '=', 'STO']]);
    const moves = await this.user.read<{ quantity: number; to_location: number; from_location: number }>(
      'stock.move',
      [
        ['product.code', '=', sku],
        ['state', '=', 'done'],
      ],
      ['quantity', 'to_location', 'from_location'],
    );
    return moves.reduce((sum, move) => {
      if (move.to_location === storage.id) return sum + move.quantity;
      return move.from_location === storage.id ? sum - move.quantity : sum;
    }, 0);
  }

  /** Quantities on the customer's invoices of a sale, one entry per invoice. */
  async invoiced(sale: string): Promise<{ state: string; lines: { sku: string; quantity: number }[] }[]> {
    const { invoices } = await this.user.one<{ invoices: number[] }>(
      'sale.sale',
      [['number', '=', sale]],
      ['invoices'],
    );
    const found = await this.user.read<{ id: number; state: string }>(
      'account.invoice',
      [['id', 'in', invoices]],
      ['state'],
    );
    const lines = await this.user.read<{ invoice: number; quantity: number; 'product.': { code: string } }>(
      'account.invoice.line',
      [['invoice', 'in', invoices]],
      ['invoice', 'quantity', 'product.code'],
    );
    return found.map(({ id, state }) => ({
      state,
      lines: bySku(
        lines
          .filter(({ invoice }) => invoice === id)
          .map((line) => ({ sku: line['product.'].code, quantity: line.quantity })),
      ),
    }));
  }

  /** Carriers' invoices that were booked for a settlement. */
  async freightInvoices(settlementId: string): Promise<{ reference: string; state: string; total: number }[]> {
    const invoices = await this.user.read<{ reference: string; state: string; total_amount: unknown }>(
      'account.invoice',
      [
        ['type', '=', 'in'],
        ['description', '=', settlementId],
      ],
      ['reference', 'state', 'total_amount'],
    );
    return invoices.map(({ reference, state, total_amount }) => ({ reference, state, total: amountOf(total_amount) }));
  }

  /** Debit less credit of each posted move on an account whose description names a settlement. */
  async booked(account: string, settlementId: string): Promise<number[]> {
    const lines = await this.user.read<{ debit: unknown; credit: unknown }>(
      'account.move.line',
      [
        ['account.name', '=', account],
        ['move.description', 'like', `%${settlementId}`],
        ['move.state', '=', 'posted'],
      ],
      ['debit', 'credit'],
    );
    return lines.map(({ debit, credit }) => amountOf(debit) - amountOf(credit));
  }

  private async shipmentIds(sale: string): Promise<readonly number[]> {
    return (await this.user.one<{ shipments: number[] }>('sale.sale', [['number', '=', sale]], ['shipments']))
      .shipments;
  }

  private async moveIds(sale: string, kind: 'outgoing_moves' | 'inventory_moves'): Promise<number[]> {
    const shipments = await this.user.read<Record<typeof kind, number[]>>(
      'stock.shipment.out',
      [['id', 'in', await this.shipmentIds(sale)]],
      [kind],
    );
    return shipments.flatMap((shipment) => shipment[kind]);
  }

  private async moved(ids: readonly number[]): Promise<{ sku: string; quantity: number }[]> {
    const moves = await this.user.read<{ quantity: number; 'product.': { code: string } }>(
      'stock.move',
      [
        ['id', 'in', ids],
        ['state', '=', 'done'],
      ],
      ['quantity', 'product.code'],
    );
    return bySku(moves.map((move) => ({ sku: move['product.'].code, quantity: move.quantity })));
  }
}

/** Tryton makes the moves of a sale in no order of its lines; those of one SKU stay as they arose. */
const bySku = <T extends { readonly sku: string }>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => a.sku.localeCompare(b.sku));
