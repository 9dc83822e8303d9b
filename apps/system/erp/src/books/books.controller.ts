import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Money } from '#canonical';
import { SystemQuery } from '#platform/connections';
import { PageQuery } from '#platform/query';
import { ErpConnections } from '../erp.connections.js';
import type { ErpBooks, ErpCapability, ErpPort } from '../erp.port.js';
import {
  OpenAccrualPageDto,
  OpenOrderPageDto,
  PaidInvoicePageDto,
  PaymentQuery,
  PostedInvoicePageDto,
  PostedInvoiceQuery,
  UnbilledDeliveryPageDto,
  UncreditedReturnPageDto,
} from './books.dto.js';

const problems = ['capability-missing'] as const;

/** What an ERP's books hold, whole and in the order of its documents' numbers, to be held against ours. */
@ApiTags('books')
@Controller('erp/v1/systems/:erp/books')
export class BooksController {
  constructor(private readonly connections: ErpConnections) {}

  /** Held ones too; cancelled and completed ones are not open. */
  @Get('open-orders')
  @SystemQuery({ summary: 'Sales orders that have not ended', scope: 'erp:read', problems })
  async listOpenOrders(@Param('erp') erp: string, @Query() page: PageQuery): Promise<OpenOrderPageDto> {
    const { items, nextCursor } = await this.books(erp, 'open-orders').openOrders(page);
    return {
      items: items.map(({ orderNumber, customer, status, net, enteredAt, changedAt }) => ({
        orderNumber,
        customer,
        status,
        net: net && plain(net),
        enteredAt,
        changedAt,
      })),
      nextCursor,
    };
  }

  @Get('unbilled-deliveries')
  @SystemQuery({ summary: 'Deliveries that left and are not billed as a whole', scope: 'erp:read', problems })
  async listUnbilledDeliveries(@Param('erp') erp: string, @Query() page: PageQuery): Promise<UnbilledDeliveryPageDto> {
    const { items, nextCursor } = await this.books(erp, 'unbilled-deliveries').unbilledDeliveries(page);
    return {
      items: items.map(({ deliveryNumber, reference, orderNumber, issuedOn, billed }) => ({
        deliveryNumber,
        reference,
        orderNumber,
        issuedOn,
        billed,
      })),
      nextCursor,
    };
  }

  /** Under references of ours; reversed ones are left out. */
  @Get('posted-invoices')
  @SystemQuery({ summary: "Carriers' invoices in the ledger", scope: 'erp:read', problems })
  async listPostedInvoices(
    @Param('erp') erp: string,
    @Query() { postedFrom, ...page }: PostedInvoiceQuery,
  ): Promise<PostedInvoicePageDto> {
    const { items, nextCursor } = await this.books(erp, 'posted-invoices').postedInvoices(postedFrom, page);
    return {
      items: items.map(({ documentNumber, invoiceNumber, settlementId, amount, postingDate, released }) => ({
        documentNumber,
        invoiceNumber,
        settlementId,
        amount: plain(amount),
        postingDate,
        released,
      })),
      nextCursor,
    };
  }

  /** Under references of ours. */
  @Get('open-accruals')
  @SystemQuery({ summary: 'Expected freight that is not taken back', scope: 'erp:read', problems })
  async listOpenAccruals(@Param('erp') erp: string, @Query() page: PageQuery): Promise<OpenAccrualPageDto> {
    const { items, nextCursor } = await this.books(erp, 'open-accruals').openAccruals(page);
    return {
      items: items.map(({ documentNumber, reference, amount, postingDate }) => ({
        documentNumber,
        reference,
        amount: plain(amount),
        postingDate,
      })),
      nextCursor,
    };
  }

  /** Under references of ours; what was set off as well. */
  @Get('payments')
  @SystemQuery({ summary: "Carriers' invoices that were paid", scope: 'erp:read', problems })
  async listPayments(
    @Param('erp') erp: string,
    @Query() { paidFrom, ...page }: PaymentQuery,
  ): Promise<PaidInvoicePageDto> {
    const { items, nextCursor } = await this.books(erp, 'payments').payments(paidFrom, page);
    return {
      items: items.map(({ documentNumber, invoiceNumber, settlementId, amount, paidOn }) => ({
        documentNumber,
        invoiceNumber,
        settlementId,
        amount: plain(amount),
        paidOn,
      })),
      nextCursor,
    };
  }

  @Get('uncredited-returns')
  @SystemQuery({ summary: 'Goods that came back and are not credited as a whole', scope: 'erp:read', problems })
  async listUncreditedReturns(@Param('erp') erp: string, @Query() page: PageQuery): Promise<UncreditedReturnPageDto> {
    const { items, nextCursor } = await this.books(erp, 'uncredited-returns').uncreditedReturns(page);
    return {
      items: items.map(({ deliveryNumber, reference, receivedOn, credited }) => ({
        deliveryNumber,
        reference,
        receivedOn,
        credited,
      })),
      nextCursor,
    };
  }

  /** Whoever declares the capability has the list. */
  private books(erp: string, capability: ErpCapability): Required<ErpBooks> {
    const { port } = this.connections.get(erp, capability);
    return (port as ErpPort & { readonly books: Required<ErpBooks> }).books;
  }
}

const plain = ({ amount, currency }: Money) => ({ amount, currency });
