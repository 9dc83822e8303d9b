import type { SettlementBodyView } from '../../../src/tower-work.view.js';
import { Badge } from '../ui/badge.js';
import { Section } from '../ui/page.js';
import { Nothing } from '../ui/state.js';
import { Table } from '../ui/table.js';
import css from './settlement.module.css';
import { money } from './settlement-list.js';
import { toneOf, words } from './words.js';

type Invoice = NonNullable<SettlementBodyView['invoices']>[number];

/** What freight was tendered for, charge by charge. */
export function Expected({ body: { expectedCharges = [] } }: { body: SettlementBodyView }) {
  return (
    <Section title="Expected" note="as tendered">
      {expectedCharges.length === 0 ? (
        <Nothing>Nothing was tendered with charges.</Nothing>
      ) : (
        <Table label="Expected charges" numbers={['Amount']} head={['Charge', 'Amount', 'Says']}>
          {expectedCharges.map(({ code, amount, description }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{money(amount)}</td>
              <td dir="auto">{description ?? '–'}</td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

/** What the carrier billed, and what the audit found in it. */
export function Invoices({ body: { invoices = [] } }: { body: SettlementBodyView }) {
  return (
    <Section title="Billed">
      {invoices.length === 0 ? (
        <Nothing>The carrier has billed nothing yet.</Nothing>
      ) : (
        invoices.map((invoice) => <OneInvoice key={invoice.id} invoice={invoice} />)
      )}
    </Section>
  );
}

/** Of an invoice that is not what every one is: what it stands for. */
function aboutOf({ credits, corrects, supplement, attachedTo, reason, rejected }: Invoice): string[] {
  return [
    ...(credits === undefined ? [] : [`credit memo for ${attachedTo ?? credits}`]),
    ...(corrects ? [`replaces ${corrects}`] : []),
    ...(supplement ? ['additional charges'] : []),
    ...(reason ? [`set aside: ${words(reason)}`] : []),
    ...(rejected ? ['a person said that it stays so'] : []),
  ];
}

function OneInvoice({ invoice }: { invoice: Invoice }) {
  const { invoiceNumber, invoiceDate, state, total, charges, variances, undisputed, withheld, documentNumber } =
    invoice;
  const found = new Map(variances.map((each) => [each.code, each] as const));
  const missing = variances.filter(({ code }) => !charges.some((each) => each.code === code));
  return (
    <article className={css.invoice}>
      <h3>
        {invoiceNumber} <Badge tone={toneOf(state)}>{words(state)}</Badge>
      </h3>
      <p className={css.quiet}>
        of {invoiceDate}, {money(total)} together
        {aboutOf(invoice).map((each) => `; ${each}`)}
        {undisputed && `; nobody disputes ${money(undisputed)}`}
        {withheld && `; ${money(withheld)} is not paid`}
        {documentNumber && `; posted as ${documentNumber}`}
      </p>
      <Table
        label={`Charges of ${invoiceNumber}`}
        numbers={['Billed', 'Differs from']}
        head={['Charge', 'Billed', 'Differs from', 'Why']}
      >
        {charges.map(({ code, amount, ratedWeightKg }, nth) => (
          <tr key={`${code} ${nth}`}>
            <th scope="row">
              {code}
              {ratedWeightKg !== undefined && <p className={css.quiet}>rated on {ratedWeightKg} kg</p>}
            </th>
            <td>{money(amount)}</td>
            <Variance of={found.get(code)} />
          </tr>
        ))}
        {missing.map((variance) => (
          <tr key={`${variance.reason} ${variance.code}`}>
            <th scope="row">{variance.code}</th>
            <td>{variance.reason === 'missing-charge' ? '–' : money(variance.billed)}</td>
            <Variance of={variance} />
          </tr>
        ))}
      </Table>
    </article>
  );
}

/** As the audit told it; a charge of which it told nothing has none. */
function Variance({ of }: { of: Invoice['variances'][number] | undefined }) {
  if (!of) return [<td key="expected">–</td>, <td key="why">–</td>];
  return [
    <td key="expected">
      <Badge tone="warn">{money(of.expected)}</Badge>
    </td>,
    <td key="why">
      {words(of.reason)}
      {of.cause && `: ${words(of.cause)}`}
    </td>,
  ];
}

/** What is in the ERP's books, and when it is to be paid. */
export function Postings({ body: { postings = [], accrual } }: { body: SettlementBodyView }) {
  return (
    <Section title="In the ERP’s books">
      {accrual && (
        <p className={css.accrual}>
          Accrual: <Badge tone={toneOf(accrual.state)}>{words(accrual.state)}</Badge> {money(accrual.amount)}
          {accrual.documentNumber && (
            <>
              {' '}
              as <code>{accrual.documentNumber}</code>
            </>
          )}
        </p>
      )}
      {postings.length === 0 ? (
        <Nothing>No invoice is posted yet.</Nothing>
      ) : (
        <Table
          label="Postings"
          numbers={['Amount']}
          head={['Document', 'Of invoice', 'Amount', 'State', 'Due', 'Released', 'Paid']}
        >
          {postings.map(({ reference, document, documentNumber, invoiceNumber, amount, state, ...days }) => (
            <tr key={reference}>
              <th scope="row">
                {documentNumber ?? reference}
                {document !== invoiceNumber && <p className={css.quiet}>by {document}</p>}
              </th>
              <td>{invoiceNumber}</td>
              <td>{money(amount)}</td>
              <td>
                <Badge tone={toneOf(state)}>{words(state)}</Badge>
              </td>
              <td>{days.dueOn ?? 'no terms'}</td>
              <td>{days.releasedOn ?? '–'}</td>
              <td>
                {days.paidOn ?? '–'}
                {days.paymentDocument && <p className={css.quiet}>{days.paymentDocument}</p>}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
