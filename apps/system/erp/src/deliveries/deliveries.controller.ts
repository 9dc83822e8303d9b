import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toInstant } from '#canonical';
import type { FulfilmentLineDto } from '#canonical/dto';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { ErpConnections } from '../erp.connections.js';
import type { ErpPort } from '../erp.port.js';
import { ErpSites } from '../erp.sites.js';
import { CreateDeliveryDto, DeliveryDto, GoodsIssueDto, PickedDeliveryDto, PostGoodsIssueDto } from './delivery.dto.js';

@ApiTags('deliveries')
@Controller('erp/v1/systems/:erp/deliveries')
export class DeliveriesController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  @Post()
  @HttpCode(201)
  @SystemCommand({ summary: 'Create a delivery for part or all of an order', scope: 'erp:write' })
  async createDelivery(
    @Param('erp') erp: string,
    @Body() body: CreateDeliveryDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<DeliveryDto> {
    const { port } = this.connections.get(erp);
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
    demandSubstitutes(erp, port, lines);
    await port.shortenDelivery({ reference, orderNumber, deliveryNumber, lines }, { mayHaveHappened });
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
    const { port } = this.connections.get(erp);
    const { reference, orderNumber, lines } = body;
    demandSubstitutes(erp, port, lines);
    const occurredAt = toInstant(body.occurredAt);
    const issued = await port.postGoodsIssue(
      { reference, orderNumber, deliveryNumber, lines, occurredAt },
      { mayHaveHappened },
    );
    return { documentNumber: issued.documentNumber, postedAt: issued.postedAt };
  }
}

/** Another item than ordered is a change of the delivery that not every ERP lets others make. */
function demandSubstitutes(erp: string, { takesSubstitutes }: ErpPort, lines: readonly FulfilmentLineDto[]): void {
  const other = lines.find(({ substituteFor }) => substituteFor !== undefined);
  if (other && !takesSubstitutes)
    throw new ProblemError(
      'capability-missing',
      `${erp} lets nobody replace an item on a delivery: ${other.sku} for ${other.substituteFor} is posted by hand`,
    );
}
