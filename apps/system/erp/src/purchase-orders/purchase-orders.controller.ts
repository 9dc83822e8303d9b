import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { ErpConnections } from '../erp.connections.js';
import type { ErpPurchasing, PurchaseOrder, PurchaseOrderLine } from '../erp.port.js';
import { ErpSites } from '../erp.sites.js';
import {
  PurchaseOrderDto,
  type PurchaseOrderLineDto,
  PurchaseOrderPageDto,
  PurchaseOrderQuery,
} from './purchase-order.dto.js';

@ApiTags('purchase-orders')
@Controller('erp/v1/systems/:erp/purchase-orders')
export class PurchaseOrdersController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  /** Every order to the supplier, whatever its status, in the order of their numbers. */
  @Get()
  @SystemQuery({ summary: 'Orders to a supplier', scope: 'erp:read', problems: ['capability-missing'] })
  async listPurchaseOrders(
    @Param('erp') erp: string,
    @Query() { supplier, ...page }: PurchaseOrderQuery,
  ): Promise<PurchaseOrderPageDto> {
    const { items, nextCursor } = await this.purchasing(erp).list(supplier, page);
    return { items: items.map((order) => this.view(erp, order)), nextCursor };
  }

  @Get(':purchaseOrderNumber')
  @SystemQuery({ summary: 'Read a purchase order', scope: 'erp:read', problems: ['capability-missing'] })
  async readPurchaseOrder(
    @Param('erp') erp: string,
    @Param('purchaseOrderNumber') purchaseOrderNumber: string,
  ): Promise<PurchaseOrderDto> {
    const order = await this.purchasing(erp).read(purchaseOrderNumber);
    if (!order) throw new ProblemError('not-found', `${erp} has no purchase order ${purchaseOrderNumber}`);
    return this.view(erp, order);
  }

  private purchasing(erp: string): ErpPurchasing {
    return this.connections.get(erp, 'purchase-orders').port.purchasing as ErpPurchasing;
  }

  private view(erp: string, { source, lines, ...order }: PurchaseOrder): PurchaseOrderDto {
    const { purchaseOrderNumber, supplier, currency, status, orderedOn } = order;
    return {
      source: { system: source.system, id: source.id },
      purchaseOrderNumber,
      supplier,
      currency,
      status,
      orderedOn,
      lines: lines.map((line) => this.line(erp, line)),
    };
  }

  private line(erp: string, line: PurchaseOrderLine): PurchaseOrderLineDto {
    const { lineId, sku, description, quantity, received, closed, unitPrice, warehouseCode, deliveryDate } = line;
    return {
      lineId,
      sku,
      description,
      quantity: { value: quantity.value, unit: quantity.unit },
      received: { value: received.value, unit: received.unit },
      closed,
      unitPrice: unitPrice && { amount: unitPrice.amount, currency: unitPrice.currency },
      warehouse: warehouseCode && this.sites.warehouseGln(erp, warehouseCode),
      deliveryDate,
    };
  }
}
