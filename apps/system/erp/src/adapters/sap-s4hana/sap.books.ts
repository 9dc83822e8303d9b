import type {
  LocalDate,
  OpenAccrual,
  OpenOrder,
  PaidInvoice,
  PostedInvoice,
  UnbilledDelivery,
  UncreditedReturn,
} from '#canonical';
import type { ErpBooks, ErpPage, ErpPageQuery } from '../../erp.port.js';
import {
  openAccrualsRequest,
  openOrdersRequest,
  paymentsRequest,
  postedInvoicesRequest,
  toOpenAccrual,
  toOpenOrder,
  toPaidInvoice,
  toPostedInvoice,
  toUnbilledDelivery,
  toUncreditedReturn,
  unbilledDeliveriesRequest,
  uncreditedReturnsRequest,
} from './books.translator.js';
import type { SapConfig } from './config.js';
import { formatJournalEntryId, idOf } from './journal-entry.translator.js';
import { type Entity, type ODataRequest, requiredText } from './odata.codec.js';
import type { SapClient } from './sap.client.js';
import { operation } from './sap.errors.js';
import { documentNumberOf } from './supplier-invoice.translator.js';

/** SAP's books, read in pages that go on from a key. */
export class SapBooks implements ErpBooks {
  constructor(
    private readonly client: SapClient,
    private readonly config: SapConfig,
    private readonly connection: string,
  ) {}

  openOrders(page: ErpPageQuery): Promise<ErpPage<OpenOrder>> {
    return this.#page('list-open-orders', openOrdersRequest(page), page, toOpenOrder, (row) =>
      requiredText(row, 'SalesOrder'),
    );
  }

  unbilledDeliveries(page: ErpPageQuery): Promise<ErpPage<UnbilledDelivery>> {
    const request = unbilledDeliveriesRequest(page);
    return this.#page('list-unbilled-deliveries', request, page, toUnbilledDelivery, (row) =>
      requiredText(row, 'DeliveryDocument'),
    );
  }

  postedInvoices(postedFrom: LocalDate, page: ErpPageQuery): Promise<ErpPage<PostedInvoice>> {
    const request = postedInvoicesRequest(this.config.companyCode, postedFrom, page);
    const toOurs = (row: Entity) => this.#ours(toPostedInvoice(row), ({ settlementId }) => settlementId);
    return this.#page('list-posted-invoices', request, page, toOurs, documentNumberOf);
  }

  openAccruals(page: ErpPageQuery): Promise<ErpPage<OpenAccrual>> {
    const request = openAccrualsRequest(this.config, page);
    const toOurs = (row: Entity) => this.#ours(toOpenAccrual(row), ({ reference }) => reference);
    return this.#page('list-open-accruals', request, page, toOurs, (row) => formatJournalEntryId(idOf(row)));
  }

  payments(paidFrom: LocalDate, page: ErpPageQuery): Promise<ErpPage<PaidInvoice>> {
    const request = paymentsRequest(this.config.companyCode, paidFrom, page);
    const toOurs = (row: Entity) => this.#ours(toPaidInvoice(row), ({ settlementId }) => settlementId);
    return this.#page('list-payments', request, page, toOurs, (row) => formatJournalEntryId(idOf(row)));
  }

  uncreditedReturns(page: ErpPageQuery): Promise<ErpPage<UncreditedReturn>> {
    const request = uncreditedReturnsRequest(page);
    return this.#page('list-uncredited-returns', request, page, toUncreditedReturn, (row) =>
      requiredText(row, 'DeliveryDocument'),
    );
  }

  /** Others post on the same accounts: a settlement's id begins with the connection's. */
  #ours<T>(document: T, referenceOf: (document: T) => string): T | null {
    return referenceOf(document).startsWith(`${this.connection}-`) ? document : null;
  }

  #page<T>(
    name: string,
    request: ODataRequest,
    { limit }: ErpPageQuery,
    translate: (row: Entity) => T | null,
    numberOf: (row: Entity) => string,
  ): Promise<ErpPage<T>> {
    return operation(async () => {
      const { rows, more } = await this.client.readPage(name, request);
      const last = rows.at(-1);
      return {
        items: rows.map(translate).filter((item) => item !== null),
        nextCursor: last && (more || rows.length === limit) ? numberOf(last) : null,
      };
    });
  }
}
