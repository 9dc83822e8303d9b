import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand, SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { ErpConnections } from '../erp.connections.js';
import type { ErpStock } from '../erp.port.js';
import { ErpSites } from '../erp.sites.js';
import { PostingDto } from '../posting.dto.js';
import { StockMovementDto } from './stock-movement.dto.js';

@ApiTags('stock-movements')
@Controller('erp/v1/systems/:erp/stock-movements')
export class StockMovementsController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  /** One document per reference, however often it is asked for. */
  @Post()
  @HttpCode(201)
  @SystemCommand({
    summary: 'Post stock that a warehouse changed',
    scope: 'erp:write',
    problems: ['capability-missing'],
  })
  async postStockMovement(
    @Param('erp') erp: string,
    @Body() body: StockMovementDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<PostingDto> {
    const stock = this.stock(erp);
    ordersMustBeNamed(body);
    const { warehouse, ...movement } = body;
    const warehouseCode = this.sites.warehouseCode(erp, warehouse);
    const { documentNumber } = await stock.post({ ...movement, warehouseCode }, { mayHaveHappened });
    return { documentNumber };
  }

  /** By the reference that it was asked for under. One that is not there may be asked for again: no earlier attempt can come through any more. */
  @Get(':reference')
  @SystemQuery({
    summary: 'Look up a posted stock movement',
    scope: 'erp:read',
    problems: ['capability-missing'],
  })
  async readStockMovement(@Param('erp') erp: string, @Param('reference') reference: string): Promise<PostingDto> {
    const found = await this.stock(erp).find(reference);
    if (!found) throw new ProblemError('not-found', `${erp} has posted no movement ${reference}`);
    return { documentNumber: found.documentNumber };
  }

  private stock(erp: string): ErpStock {
    return this.connections.get(erp, 'stock-movements').port.stock as ErpStock;
  }
}

/** What came from a supplier came for an order; nothing else did. */
function ordersMustBeNamed({ reason, items }: StockMovementDto): void {
  const errors = items.flatMap(({ purchaseOrderNumber, lineId }, index) => {
    const named = purchaseOrderNumber !== undefined && lineId !== undefined;
    const none = purchaseOrderNumber === undefined && lineId === undefined;
    if (reason === 'receipt' ? named : none) return [];
    const message =
      reason === 'receipt' ? 'a receipt names its order and line' : `a ${reason} belongs to no purchase order`;
    return [{ pointer: `/items/${index}/purchaseOrderNumber`, code: 'purchase-order', message }];
  });
  if (errors.length > 0) throw new ProblemError('validation-failed', 'The movement contradicts itself.', { errors });
}
