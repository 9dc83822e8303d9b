import { type Row, Tables, UserError } from './tryton.double.tables.js';

type Ids = readonly number[];

/** The warehouse and the sales of the double: what Tryton's modules `sale` and `stock` do with shipments, no more. */
export class StockBooks {
  constructor(
    private readonly tables: Tables,
    private readonly effect: (committed: string) => void,
    private readonly onHand: number,
  ) {
    tables.compute('sale.sale', 'shipments', (sale) => this.#shipmentsOf(sale).map(({ id }) => id));
    tables.compute('sale.line', 'moves', (line) => this.#movesOf(line).map(({ id }) => id));
    tables.compute('stock.shipment.out', 'outgoing_moves', (shipment) => this.#outgoing(shipment).map(({ id }) => id));
    tables.compute('stock.shipment.out', 'inventory_moves', (shipment) =>
      this.#inventory(shipment).map(({ id }) => id),
    );
    tables.compute('account.invoice', 'lines', (invoice) =>
      tables.search('account.invoice.line', [['invoice', '=', invoice.id]]).map(({ id }) => id),
    );
    tables.compute('product.product', 'quantity', () => this.onHand - this.#left());
  }

  /** Puts on a shipment what of a sale lies on none, drafts invoices of what was shipped, and completes the sale. */
  process(sale: Row): void {
    if (sale['state'] !== 'processing') return;
    const open = this.#lines(sale).filter((line) => this.#missing(line) > 0);
    if (open.length > 0) {
      const shipment = this.tables.add('stock.shipment.out', {
        state: 'draft',
        sale: sale.id,
        reference: null,
        warehouse: this.#warehouse(),
      });
      shipment['number'] = String(shipment.id);
      for (const line of open) {
        const quantity = this.#missing(line);
        const origin = `sale.line,${line.id}`;
        this.tables.add('stock.move', {
          shipment: shipment.id,
          kind: 'out',
          quantity,
          'uom.': { symbol: 'u' },
          origin,
          product: line['product'],
        });
      }
      this.wait(shipment);
    }
    for (const shipment of this.#shipmentsOf(sale).filter(({ state }) => state === 'done')) {
      if (shipment['invoiced']) continue;
      shipment['invoiced'] = true;
      this.#draftInvoice(sale, shipment);
    }
    this.complete(sale);
  }

  #draftInvoice(sale: Row, shipment: Row): void {
    const invoice = this.tables.add('account.invoice', { type: 'out', sale: sale.id, state: 'draft', number: null });
    for (const { origin, quantity } of this.#outgoing(shipment)) {
      const billed = { invoice: invoice.id, type: 'line', origin, quantity, 'unit.': { symbol: 'u' } };
      this.tables.add('account.invoice.line', billed);
    }
  }

  complete(sale: Row): void {
    const invoices = this.tables.search('account.invoice', [['sale', '=', sale.id]]);
    const paid = invoices.length > 0 && invoices.every(({ state }) => state === 'paid');
    const sent = this.#lines(sale).every((line) =>
      this.#movesOf(line).every(({ id, state }) => state === 'done' || (line['moves_ignored'] as Ids).includes(id)),
    );
    if (!paid || !sent || sale['state'] === 'done') return;
    sale['state'] = 'done';
    this.effect(`order-close ${sale['number']}`);
  }

  /** A transition in the wrong state does nothing and tells nothing. */
  transition(name: string, shipment: Row): void {
    const { state } = shipment;
    if (name === 'wait' && (state === 'draft' || state === 'assigned')) this.wait(shipment);
    if (name === 'draft' && state === 'waiting') shipment['state'] = 'draft';
    if (name === 'assign_force' && state === 'waiting') shipment['state'] = 'assigned';
    if (name === 'pick' && state === 'assigned') this.#pick(shipment);
    if (name === 'pack' && state === 'picked') this.#pack(shipment);
    if (name === 'done' && state === 'packed') this.#leave(shipment);
    if (name === 'cancel' && state !== 'done') this.#cancel(shipment);
  }

  wait(shipment: Row): void {
    for (const { id } of this.#inventory(shipment)) this.tables.delete('stock.move', id);
    for (const { id, quantity, product } of this.#outgoing(shipment)) {
      if (Number(quantity) === 0) continue;
      this.tables.add('stock.move', {
        shipment: shipment.id,
        kind: 'in',
        quantity,
        'uom.': { symbol: 'u' },
        product,
        origin: `stock.move,${id}`,
      });
    }
    shipment['state'] = 'waiting';
  }

  /** Moves may be changed as long as their shipment has not gone further. */
  change(id: number, values: Readonly<Record<string, unknown>>): void {
    const move = this.tables.get('stock.move', id);
    const { state } = this.#shipment(move);
    if (state !== (move['kind'] === 'out' ? 'draft' : 'waiting')) throw new UserError(`You can not modify move ${id}`);
    Object.assign(move, values);
  }

  remove(ids: Ids): void {
    for (const id of ids) this.tables.delete('stock.move', id);
  }

  refer(shipment: Row, values: Readonly<Record<string, unknown>>): void {
    if (values['reference'] !== shipment['reference']) this.effect(`delivery ${values['reference']}`);
    Object.assign(shipment, values);
  }

  #pick(shipment: Row): void {
    for (const move of this.#outgoing(shipment)) {
      const picked = this.#inventory(shipment).filter(({ origin }) => origin === `stock.move,${move.id}`);
      move['quantity'] = picked.reduce((sum, { quantity }) => sum + Number(quantity), 0);
    }
    shipment['state'] = 'picked';
  }

  #pack(shipment: Row): void {
    this.remove(this.#outgoing(shipment).flatMap(({ id, quantity }) => (quantity === 0 ? [id] : [])));
    shipment['state'] = 'packed';
  }

  #leave(shipment: Row): void {
    const sale = this.tables.get('sale.sale', Number(shipment['sale']));
    for (const move of this.#outgoing(shipment)) move['state'] = 'done';
    shipment['state'] = 'done';
    this.effect(`goods-issue ${shipment['reference']}`);
    this.process(sale);
  }

  #cancel(shipment: Row): void {
    for (const move of this.#outgoing(shipment)) move['state'] = 'cancelled';
    shipment['state'] = 'cancelled';
  }

  #left = (): number =>
    this.tables
      .search('stock.move', [
        ['kind', '=', 'out'],
        ['state', '=', 'done'],
      ])
      .reduce((sum, { quantity }) => sum + Number(quantity), 0);

  #missing = (line: Row): number =>
    Number(line['quantity']) - this.#movesOf(line).reduce((sum, { quantity }) => sum + Number(quantity), 0);

  #warehouse = (): number | undefined => this.tables.all('stock.location')[0]?.id;
  #lines = (sale: Row): Row[] => (sale['lines'] as Ids).map((id) => this.tables.get('sale.line', id));
  #movesOf = (line: Row): Row[] => this.tables.search('stock.move', [['origin', '=', `sale.line,${line.id}`]]);
  #shipment = (move: Row): Row => this.tables.get('stock.shipment.out', Number(move['shipment']));
  #outgoing = (shipment: Row): Row[] => this.#moves(shipment, 'out');
  #inventory = (shipment: Row): Row[] => this.#moves(shipment, 'in');

  #moves = (shipment: Row, kind: string): Row[] =>
    this.tables.search('stock.move', [
      ['shipment', '=', shipment.id],
      ['kind', '=', kind],
    ]);

  #shipmentsOf(sale: Row): Row[] {
    const moves = this.#lines(sale).flatMap((line) => this.#movesOf(line));
    return [...new Set(moves.map((move) => this.#shipment(move)))];
  }
}
