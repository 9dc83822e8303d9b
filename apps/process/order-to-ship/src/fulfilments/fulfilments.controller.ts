import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type ProcessManager, processManagerOf } from '#process-manager';
import type { OrderToShipState } from '../order-to-ship.state.js';
import { toFulfilment } from '../views.mapper.js';
import { FulfilmentDto, FulfilmentPageDto, FulfilmentQueryDto } from './fulfilment.dto.js';

@ApiTags('fulfilments')
@Controller('order-to-ship/v1/fulfilments')
export class FulfilmentsController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('order-to-ship')) private readonly manager: ProcessManager<OrderToShipState>,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** A page may hold fewer than `limit` when a state is asked for: the cursor says whether there are more. */
  @Get()
  @Endpoint({ summary: 'Fulfilments of a partner, oldest first', scope: 'order-to-ship:read' })
  async list(@Query() { partner, state, cursor, limit }: FulfilmentQueryDto): Promise<FulfilmentPageDto> {
    const { items, nextCursor } = await this.manager.instances.references(this.tenant, {
      kind: 'fulfilment',
      limit,
      ...(partner && { owner: partner }),
      ...(cursor && { cursor }),
    });
    const views = items.flatMap(({ key, instance }) => viewOf(instance.state, key) ?? []);
    return { items: views.filter((view) => !state || view.state === state), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'A fulfilment', scope: 'order-to-ship:read' })
  async read(@Param('id') id: string): Promise<FulfilmentDto> {
    const { items } = await this.manager.instances.references(this.tenant, { kind: 'fulfilment', key: id, limit: 1 });
    const view = items[0] && viewOf(items[0].instance.state, id);
    if (!view) throw new ProblemError('not-found', `There is no fulfilment ${id}`);
    return view;
  }
}

function viewOf(state: OrderToShipState, id: string): FulfilmentDto | null {
  const fulfilment = state.fulfilments.find(({ fulfilmentId }) => fulfilmentId === id);
  return fulfilment ? toFulfilment(state, fulfilment) : null;
}
