import { date, decimal, type TrytonUser } from './tryton.user.js';

/** Modules that the adapter speaks to, with what they need; those of the seeded dump. */
export const MODULES = [
  'sale',
  'stock',
  'purchase',
  'account_invoice_stock',
  'stock_package_shipping',
  'sale_shipment_cost',
] as const;

/** What the accountant of these tests calls the two accounts that freight is booked on. */
export const FREIGHT_ACCOUNT = 'Freight';
export const ACCRUAL_ACCOUNT = 'Accrued Freight';

/** A company with a chart of accounts and a payment term: what the dump holds, entered by hand. */
export async function seedCompany(user: TrytonUser): Promise<void> {
  const currency = await user.create('currency.currency', {
    name: 'U.S. Dollar',
    code: 'USD',
    symbol: '$',
    numeric_code: '840',
    rounding: decimal('0.01'),
    digits: 2,
  });
  const party = await user.create('party.party', { name: 'Dunder Mifflin' });
  const company = await user.create('company.company', { party, currency });
  const admin = await user.one('res.user', [['login', '=', 'admin']]);
  await user.call('res.user', 'write', [admin.id], { companies: [['add', [company]]], company });
  await user.reloadContext();
  const template = await user.one('account.account.template', [['parent', '=', null]]);
  await seedChart(user, company, template.id);
  await user.create('account.invoice.payment_term', {
    name: 'Direct',
    lines: [['create', [{ type: 'remainder' }]]],
  });
}

async function seedChart(user: TrytonUser, company: number, template: number): Promise<void> {
  const account = { company, account_template: template };
  await user.wizard('account.create_chart', [
    ['start', {}, 'account'],
    ['account', account, 'create_account'],
  ]);
  const [receivable, payable, expense, revenue] = await Promise.all(
    ['Main Receivable', 'Main Payable', 'Main Expense', 'Main Revenue'].map((name) =>
      user.one('account.account', [['name', '=', name]]),
    ),
  );
  await user.create('account.configuration', {
    default_account_receivable: receivable?.id,
    default_account_payable: payable?.id,
    default_category_account_expense: expense?.id,
    default_category_account_revenue: revenue?.id,
  });
}

/** The fiscal year of a day, where the accountant has not opened it yet. */
export async function openFiscalYear(user: TrytonUser, day: Date): Promise<void> {
  const known = await user.read(
    'account.fiscalyear',
    [
      ['start_date', '<=', date(day)],
      ['end_date', '>=', date(day)],
    ],
    ['name'],
  );
  if (known.length > 0) return;
  const name = String(day.getUTCFullYear());
  const [moveType, invoiceType] = await Promise.all(
    ['Account Move', 'Invoice'].map((type) => user.one('ir.sequence.type', [['name', '=', type]])),
  );
  const moves = await user.create('ir.sequence', { name: `Moves ${name}`, sequence_type: moveType?.id });
  const invoices = await user.create('ir.sequence.strict', {
    name: `Invoices ${name}`,
    sequence_type: invoiceType?.id,
    prefix: `${name}-`,
  });
  const company = await user.one('company.company', []);
  const bounds = {
    start_date: date(new Date(`${name}-01-01`)),
    end_date: date(new Date(`${name}-12-31`)),
  };
  const each = {
    company: company.id,
    in_invoice_sequence: invoices,
    in_credit_note_sequence: invoices,
    out_invoice_sequence: invoices,
    out_credit_note_sequence: invoices,
  };
  const year = await user.create('account.fiscalyear', {
    name,
    ...bounds,
    post_move_sequence: moves,
    invoice_sequences: [['create', [each]]],
  });
  await user.create('account.period', { name, ...bounds, type: 'standard', fiscalyear: year });
}

/** The accounts that the landscape names, and the carriers as suppliers. */
export async function seedFreight(user: TrytonUser, suppliers: Readonly<Record<string, string>>): Promise<void> {
  const company = await user.one('company.company', []);
  const expense = await user.one('account.account', [['name', '=', 'Main Expense']], ['type']);
  const [liability] = await user.read<{ id: number }>(
    'account.account.type',
    [
      ['name', '=', 'Current'],
      ['parent.name', '=', 'Liability'],
    ],
    ['name'],
  );
  await user.create('account.account', {
    name: FREIGHT_ACCOUNT,
    company: company.id,
    type: expense['type'],
  });
  await user.create('account.account', { name: ACCRUAL_ACCOUNT, company: company.id, type: liability?.id });
  for (const [code, name] of Object.entries(suppliers)) {
    await user.create('party.party', { name, code, addresses: [['create', [{ city: 'Hamburg' }]]] });
  }
}

/** Rights of the user that Crossdock works as: those that the adapter's README asks for. */
const GROUPS = ['Sales', 'Sales Administrator', 'Stock', 'Stock Force Assignment', 'Account'] as const;

/** The user that Crossdock works as; it holds no more rights than it needs. */
export async function seedIntegrationUser(user: TrytonUser, login: string, password: string): Promise<void> {
  const groups = await user.read<{ id: number }>('res.group', [['name', 'in', GROUPS]], ['name']);
  const company = await user.one('company.company', []);
  await user.create('res.user', {
    name: 'Integration of logistics systems',
    login,
    password,
    groups: [['add', groups.map(({ id }) => id)]],
    companies: [['add', [company.id]]],
    company: company.id,
  });
}
