import { date, decimal, type TrytonUser } from './tryton.user.js';

const PRICE = '12.50';

/** What a person enters in Tryton before and while goods are sold. */
export class TrytonSales {
  private category?: number;

  constructor(private readonly user: TrytonUser) {}

  /** A product with pieces of it counted in the warehouse. */
  async createProduct(sku: string, onHand: number): Promise<void> {
    const unit = await this.user.one('product.uom', [['symbol', '=', 'u']]);
    const template = await this.user.create('product.template', {
      name: `Article ${sku}`,
      code: sku,
      type: 'goods',
      default_uom: unit.id,
      salable: true,
      sale_uom: unit.id,
      list_price: decimal(PRICE),
      account_category: await this.accountCategory(),
      products: [['create', [{}]]],
    });
    const product = await this.user.one('product.product', [['template', '=', template]]);
    await this.user.call('product.product', 'write', [product.id], { cost_price: decimal('7.00') });
    await this.count(product.id, onHand);
  }

  /** A customer with an address to ship to. */
  async createCustomer(name: string): Promise<string> {
    const id = await this.user.create('party.party', {
      name,
      addresses: [['create', [{ street: 'Marienplatz 1', postal_code: '80331', city: 'München' }]]],
    });
    const { code } = await this.user.one<{ code: string }>('party.party', [['id', '=', id]], ['code']);
    return code;
  }

  /** Enters a sale that is invoiced for what was shipped, and leaves it a quotation; answers its number. */
  async quote(customer: string, lines: Readonly<Record<string, number>>): Promise<string> {
    const id = await this.enter(customer, lines);
    await this.user.call('sale.sale', 'quote', [id]);
    return (await this.user.one<{ number: string }>('sale.sale', [['id', '=', id]], ['number'])).number;
  }

  /** Confirms quotations, all in one transaction, which releases them to the warehouse. */
  async confirm(...numbers: readonly string[]): Promise<void> {
    const ids = (await this.user.read('sale.sale', [['number', 'in', numbers]], ['number'])).map(({ id }) => id);
    await this.user.call('sale.sale', 'confirm', ids);
    await this.user.call('sale.sale', 'process', ids);
  }

  async sell(customer: string, lines: Readonly<Record<string, number>>): Promise<string> {
    const number = await this.quote(customer, lines);
    await this.confirm(number);
    return number;
  }

  async cancel(number: string): Promise<void> {
    const { id } = await this.user.one('sale.sale', [['number', '=', number]]);
    await this.user.call('sale.sale', 'cancel', [id]);
  }

  private async enter(customer: string, lines: Readonly<Record<string, number>>): Promise<number> {
    const party = await this.user.one<{ id: number; addresses: number[] }>(
      'party.party',
      [['code', '=', customer]],
      ['addresses'],
    );
    const products = await this.user.read<{ id: number; code: string; sale_uom: number }>(
      'product.product',
      [['code', 'in', Object.keys(lines)]],
      ['code', 'sale_uom'],
    );
    const term = await this.user.one('account.invoice.payment_term', [['name', '=', 'Direct']]);
    return this.user.create('sale.sale', {
      party: party.id,
      invoice_address: party.addresses[0],
      shipment_address: party.addresses[0],
      payment_term: term.id,
      invoice_method: 'shipment',
      shipment_method: 'order',
      lines: [
        [
          'create',
          products.map((product) => ({
            type: 'line',
            product: product.id,
            unit: product.sale_uom,
            quantity: lines[product.code],
            unit_price: decimal(PRICE),
          })),
        ],
      ],
    });
  }

  /** Products are booked by their category. */
  private async accountCategory(): Promise<number> {
    this.category ??= await this.user.create('product.category', {
      name: 'Merchandise',
      accounting: true,
      account_expense: (await this.user.one('account.account', [['name', '=', 'Main Expense']])).id,
      account_revenue: (await this.user.one('account.account', [['name', '=', 'Main Revenue']])).id,
    });
    return this.category;
  }

  private async count(product: number, quantity: number): Promise<void> {
    const storage = await this.user.one('stock.location', [['code', '=', 'STO']]);
    const inventory = await this.user.create('stock.inventory', {
      location: storage.id,
      date: date(new Date()),
      lines: [['create', [{ product, quantity }]]],
    });
    await this.user.call('stock.inventory', 'confirm', [inventory]);
  }
}
