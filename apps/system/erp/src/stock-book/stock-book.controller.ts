import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Quantity } from '#canonical';
import { clock } from '#platform/clock';
import { SystemQuery } from '#platform/connections';
import { ErpConnections } from '../erp.connections.js';
import type { ErpStockBook } from '../erp.port.js';
import { ErpSites } from '../erp.sites.js';
import { StockBookPageDto, StockBookQuery } from './stock-book.dto.js';

@ApiTags('stock-book')
@Controller('erp/v1/systems/:erp/stock-book')
export class StockBookController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  /** In the order of the SKUs. A page may hold fewer than asked for, or none, and not be the last. */
  @Get()
  @SystemQuery({
    summary: 'What lies in a warehouse by the ERP’s book',
    scope: 'erp:read',
    problems: ['capability-missing'],
  })
  async readStockBook(
    @Param('erp') erp: string,
    @Query() { warehouse, sku, ...page }: StockBookQuery,
  ): Promise<StockBookPageDto> {
    const book = this.connections.get(erp, 'stock-book').port.stockBook as ErpStockBook;
    const warehouseCode = this.sites.warehouseCode(erp, warehouse);
    const asOf = clock.iso();
    const { items, nextCursor } = await book.read({ warehouseCode, ...(sku && { skus: sku }) }, page);
    return {
      asOf,
      items: items.map(({ sku: each, onHand, blocked, parts }) => ({
        sku: each,
        onHand: toDto(onHand),
        blocked: toDto(blocked),
        parts: parts.map(({ storageLocation, onHand: ofPart }) => ({ storageLocation, onHand: toDto(ofPart) })),
      })),
      nextCursor,
    };
  }
}

const toDto = ({ value, unit }: Quantity) => ({ value, unit });
