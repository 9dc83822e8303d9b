import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toInstant } from '#canonical';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand } from '#platform/connections';
import { ErpConnections } from '../erp.connections.js';
import { ErpSites } from '../erp.sites.js';
import { demandOrderedItems } from '../substitutes.js';
import {
  CreateDeliveryDto,
  DeleteDeliveryDto,
  DeliveryDto,
  GoodsIssueDto,
  PickedDeliveryDto,
  PostGoodsIssueDto,
} from './delivery.dto.js';

@ApiTags('deliveries')
@Controller('erp/v1/systems/:erp/deliveries')
export class DeliveriesController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  @Post()
  @HttpCode(201)
  @SystemCommand({
    summary: 'Create a delivery for part or all of an order',
    scope: 'erp:write',
    problems: ['capability-missing'],
  })
  async createDelivery(
    @Param('erp') erp: string,
    @Body() body: CreateDeliveryDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<DeliveryDto> {
    const { port } = this.connections.get(erp, 'deliveries');
    const { reference, orderNumber, warehouse, lines } = body;
    const warehouseCode = this.sites.warehouseCode(erp, warehouse);
    const { deliveryNumber } = await port.createDelivery(
      { reference, orderNumber, warehouseCode, lines },
      { mayHaveHappened },
    );
    return { deliveryNumber };
  }

  /** After a short pick: the delivery gives up what the warehouse did not find, so that it can be delivered from elsewhere. */
  @Post(':deliveryNumber/short-pick')
  @HttpCode(204)
  @SystemCommand({
    summary: 'Shorten a delivery to what was picked',
    scope: 'erp:write',
    problems: ['not-found', 'capability-missing'],
  })
  async shortenDelivery(
    @Param('erp') erp: string,
    @Param('deliveryNumber') deliveryNumber: string,
    @Body() { reference, orderNumber, lines }: PickedDeliveryDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<void> {
    const { port } = this.connections.get(erp, 'delivery-shortening');
    demandOrderedItems(erp, port, lines);
    await port.shortenDelivery({ reference, orderNumber, deliveryNumber, lines }, { mayHaveHappened });
  }

  /** A fulfilment that ended without goods: its goods can be delivered anew. Where the ERP holds no delivery of it, none is deleted. */
  @Post('deletions')
  @HttpCode(204)
  @SystemCommand({
    summary: 'Delete the delivery of goods that do not leave',
    scope: 'erp:write',
    problems: ['conflict', 'capability-missing'],
  })
  async deleteDelivery(
    @Param('erp') erp: string,
    @Body() { reference, deliveryNumber }: DeleteDeliveryDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<void> {
    const { port } = this.connections.get(erp, 'delivery-deletion');
    await port.deleteDelivery({ reference, ...(deliveryNumber && { deliveryNumber }) }, { mayHaveHappened });
  }

  @Post(':deliveryNumber/goods-issue')
  @HttpCode(200)
  @SystemCommand({
    summary: 'Post the goods issue of a delivery with what really left',
    scope: 'erp:write',
    problems: ['conflict', 'capability-missing'],
  })
  async postGoodsIssue(
    @Param('erp') erp: string,
    @Param('deliveryNumber') deliveryNumber: string,
    @Body() body: PostGoodsIssueDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<GoodsIssueDto> {
    const { port } = this.connections.get(erp, 'deliveries');
    const { reference, orderNumber, lines } = body;
    demandOrderedItems(erp, port, lines);
    const occurredAt = toInstant(body.occurredAt);
    const issued = await port.postGoodsIssue(
      { reference, orderNumber, deliveryNumber, lines, occurredAt },
      { mayHaveHappened },
    );
    return { documentNumber: issued.documentNumber, postedAt: issued.postedAt };
  }
}
