import type { ConnectionConfig } from '#platform/config';
import {
  type ReceivedRequest,
  type ScriptedAnswer,
  type ScriptedVendor,
  startScriptedVendor,
} from '../../../../../test/support/scripted-vendor.js';
import type { EffectFault, EffectKind } from './erp.harness.js';
import type { FaultyErp } from './erp.trials.js';
import { TrytonFaults } from './tryton.double.faults.js';
import { StockBooks } from './tryton.double.stock.js';
import { type Order, type Row, Tables, UserError } from './tryton.double.tables.js';
import { createdOf, effectOf, type RpcCall } from './tryton.effects.js';

const ON_HAND = 1_000;

/** Asks once to be acknowledged, as Tryton does about what it finds strange. */
class UserWarning extends Error {}

/**
 * A double of Tryton for a machine that has none: its JSON-RPC over real HTTP, books in memory, and of its rules those
 * that the conformance suite meets. `npm run test:tryton` runs the same suite on a real one, so the double cannot drift
 * to what the adapter would like.
 */
export class TrytonDouble implements FaultyErp {
  readonly faults = new TrytonFaults();
  readonly sku = 'SKU-1001';
  readonly warehouseCode = 'WH';
  readonly unit = 'EA';
  readonly supplier = 'SWFT';
  readonly currency = 'USD';
  readonly closedDay = '2020-01-15';
  readonly holds = [];
  readonly #tables = new Tables();
  readonly #stock = new StockBooks(this.#tables, (committed) => this.#committed(committed), ON_HAND);
  #vendor!: ScriptedVendor;
  #fault: { readonly fault: EffectFault; readonly kind: EffectKind } | null = null;
  #session = 1;
  #periodOpened = false;
  #aheadMs = 0;

  async start(): Promise<ConnectionConfig> {
    this.#seed();
    this.#vendor = await startScriptedVendor();
    this.#vendor.answer((request) => {
      const perform = () => this.#guarded(request);
      return this.faults.answer({ perform, performInVain: () => this.#tables.takingBack(perform) });
    });
    return {
      id: 'tryton',
      kind: 'erp',
      vendor: 'tryton',
      baseUrl: this.#vendor.baseUrl,
      credentials: { user: 'crossdock', password: 'hidden' },
      options: {
        database: 'erp',
        defaultCountry: 'DE',
        freightAccount: 'Freight',
        accrualAccount: 'Accrued Freight',
        pageSize: 3,
      },
    };
  }

  stop = (): Promise<void> => this.#vendor.stop();

  enterOrder = async ({ quantity }: { quantity: number }): Promise<string> => this.#sell(quantity, this.#now());

  async enterAtOnce(count: number): Promise<readonly string[]> {
    const at = this.#now();
    return Array.from({ length: count }, () => this.#sell(1, at));
  }

  async touch(orderNumber: string): Promise<void> {
    this.#sale(orderNumber)['write_date'] = this.#now();
  }

  async remove(orderNumber: string): Promise<void> {
    this.#tables.delete('sale.sale', this.#sale(orderNumber).id);
  }

  setClock(aheadMs: number): void {
    this.#aheadMs = aheadMs;
  }

  async cancelOrder(): Promise<void> {}
  async releaseHold(): Promise<void> {}

  async bill(orderNumber: string): Promise<void> {
    const sale = this.#sale(orderNumber);
    for (const invoice of this.#tables.search('account.invoice', [['sale', '=', sale.id]]))
      Object.assign(invoice, { state: 'paid', number: String(9_000 + invoice.id) });
    this.#stock.complete(sale);
  }

  async expireSessions(): Promise<void> {
    this.#session += 1;
  }

  async nextEffect(fault: EffectFault, kind: EffectKind): Promise<void> {
    this.#fault = { fault, kind };
  }

  async effects(kind: EffectKind, reference: string): Promise<number> {
    return this.#tables.search('effects', [['committed', '=', `${kind} ${reference}`]]).length;
  }

  #sale(orderNumber: string): Row {
    const [sale] = this.#tables.search('sale.sale', [['number', '=', orderNumber]]);
    if (!sale) throw new Error(`no sale ${orderNumber}`);
    return sale;
  }

  #now = (): object => dateTimeOf(new Date(Date.now() + this.#aheadMs));

  #committed(committed: string): void {
    this.#tables.add('effects', { committed });
  }

  #seed(): void {
    const uom = { code: this.sku, 'default_uom.': { symbol: 'u' } };
    this.#tables.add('product.product', uom);
    this.#tables.add('stock.location', { type: 'warehouse', code: 'WH', name: 'Warehouse', storage_location: 1 });
    this.#tables.add('party.party', { code: this.supplier, addresses: [1] });
    this.#tables.add('currency.currency', { code: this.currency });
    this.#tables.add('account.journal', { name: 'Expense' });
    this.#tables.add('account.configuration', { default_account_payable: 1 });
    for (const name of ['Freight', 'Accrued Freight'])
      this.#tables.add('account.account', { name, party_required: false, 'currency.': { code: this.currency } });
    this.#tables.add('account.period', { state: 'open', start_date: date(1), end_date: date(12) });
    this.#tables.compute('sale.sale', 'invoices', (sale) =>
      this.#tables.search('account.invoice', [['sale', '=', sale.id]]).map(({ id }) => id),
    );
  }

  #sell(quantity: number, at: object): string {
    const [product] = this.#tables.all('product.product') as [Row];
    const line = this.#tables.add('sale.line', {
      type: 'line',
      quantity,
      'unit.': { symbol: 'u' },
      product: product.id,
      'product.': { code: this.sku, name: 'Article' },
      unit_price: { __class__: 'Decimal', decimal: '12.50' },
      moves_ignored: [],
      moves_recreated: [],
    });
    const sale = this.#tables.add('sale.sale', {
      state: 'processing',
      'party.': { name: 'Acme Trading', code: '7' },
      'currency.': { code: this.currency },
      'shipment_address.': { street: 'Marienplatz 1', city: 'München', postal_code: '80331', 'country.': null },
      lines: [line.id],
      create_date: at,
    });
    Object.assign(line, { sale: sale.id });
    Object.assign(sale, { number: String(sale.id) });
    this.#stock.process(sale);
    return String(sale.id);
  }

  #guarded({ body, headers }: ReceivedRequest): ScriptedAnswer {
    const call = JSON.parse(body) as RpcCall;
    if (call.method === 'common.db.login') return { body: { id: 1, result: [2, `key-${this.#session}`] } };
    const session = Buffer.from(`crossdock:2:key-${this.#session}`).toString('base64');
    if (headers['authorization'] !== `Session ${session}`) return { status: 401 };
    const fault = this.#fault && this.#fault.kind === effectOf(call) ? this.#fault.fault : undefined;
    if (fault) this.#fault = null;
    if (fault === 'rate-limit') return { status: 429, headers: { 'retry-after': '60' } };
    const answer = this.#answer(call);
    return fault === 'commit-then-reset' ? { reset: true } : { body: { id: 1, ...answer } };
  }

  #answer(call: RpcCall): { result: unknown } | { error: unknown } {
    try {
      return { result: this.#perform(call) ?? null };
    } catch (error) {
      if (error instanceof UserError) return { error: ['UserError', [error.message, '', null]] };
      if (error instanceof UserWarning) return { error: ['UserWarning', [error.message, 'This is strange.', '']] };
      throw error;
    }
  }

  #perform({ method, params }: RpcCall): unknown {
    const [, model = '', name = ''] = /^model\.(.+)\.(\w+)$/.exec(method) ?? [];
    if (name === 'search_read') {
      const [domain, offset, limit, order, fields] = params as [unknown[], number, number, Order | null, string[]];
      const found = this.#tables.search(model, domain, order ?? []);
      return this.#tables.read(model, found.slice(offset, offset + limit), fields);
    }
    const ids = (params[0] ?? []) as number[];
    const rows = () => ids.map((id) => this.#tables.get(model, id));
    if (name === 'read') return this.#tables.read(model, rows(), params[1] as string[]);
    switch (method) {
      case 'model.res.user.get_preferences':
        return { company: 1 };
      case 'model.res.user.warning.create':
        return [this.#tables.add('res.user.warning', createdOf(params)).id];
      case 'model.sale.sale.process':
        return each(rows(), (sale) => this.#stock.process(sale));
      case 'model.sale.line.write':
        return each(rows(), (line) => ignoreMoves(line, params[1] as { moves_ignored: [[string, number[]]] }));
      case 'model.stock.shipment.out.write':
        return each(rows(), (row) => this.#stock.refer(row, params[1] as Record<string, unknown>));
      case 'model.stock.move.write':
        return each(pairs(params), ([id, values]) => this.#stock.change(id, values));
      case 'model.stock.move.delete':
        return this.#stock.remove(ids);
      case 'model.account.move.create':
        return [this.#createMove(createdOf(params)).id];
      case 'model.account.move.post':
        return each(rows(), (move) => this.#postMove(move));
      case 'model.account.invoice.create':
        return [this.#tables.add(model, { ...createdOf(params), state: 'draft', number: null }).id];
      case 'model.account.invoice.post':
        return each(rows(), (invoice) => this.#postInvoice(invoice));
      default:
        if (model !== 'stock.shipment.out') throw new Error(`the double does not know ${method}`);
        return each(rows(), (shipment) => this.#stock.transition(name, shipment));
    }
  }

  /** The first posting of a period meets another one's, as it may in Tryton. */
  #createMove(values: Readonly<Record<string, unknown>>): Row {
    if (!this.#periodOpened) {
      this.#periodOpened = true;
      throw new UserError('You can create only one journal per period.');
    }
    const [[, lines]] = values['lines'] as [[string, Record<string, unknown>[]]];
    const rows = lines.map((line) => this.#tables.add('account.move.line', line).id);
    const move = this.#tables.add('account.move', { ...values, lines: rows, state: 'draft' });
    return Object.assign(move, { number: String(move.id) });
  }

  #postMove(move: Row): void {
    if (move['state'] === 'posted') return;
    move['state'] = 'posted';
    const [, reversal, reference] = /^(Reversal of f|F)reight accrual (.*)$/.exec(String(move['description'])) ?? [];
    this.#committed(`${reversal === 'F' ? 'accrual' : 'accrual-reversal'} ${reference}`);
  }

  #postInvoice(invoice: Row): void {
    if (invoice['state'] === 'posted') return;
    const warning = `similar.${invoice.id}`;
    if (this.#tables.search('res.user.warning', [['name', '=', warning]]).length === 0) throw new UserWarning(warning);
    Object.assign(invoice, { state: 'posted', number: String(4_000 + invoice.id) });
    this.#committed(`supplier-invoice ${invoice['reference']}`);
  }
}

function each<T>(all: readonly T[], act: (one: T) => void): void {
  for (const one of all) act(one);
}

const ignoreMoves = (line: Row, { moves_ignored: [[, ids]] }: { moves_ignored: [[string, number[]]] }): void => {
  line['moves_ignored'] = [...(line['moves_ignored'] as number[]), ...ids];
};

/** `write` takes ids and values in turn. */
function pairs(params: readonly unknown[]): [number, Record<string, unknown>][] {
  const all: [number, Record<string, unknown>][] = [];
  for (let at = 0; at + 1 < params.length; at += 2)
    for (const id of params[at] as number[]) all.push([id, params[at + 1] as Record<string, unknown>]);
  return all;
}

const date = (month: number) => ({ __class__: 'date', year: 2026, month, day: month === 12 ? 31 : 1 });

function dateTimeOf(at: Date): object {
  return {
    __class__: 'datetime',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    microsecond: at.getUTCMilliseconds() * 1_000,
  };
}
