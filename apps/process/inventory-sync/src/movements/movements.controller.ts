import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { MovementDto, MovementPageDto, MovementQueryDto, MovementTimelineDto } from './movement.dto.js';
import { MovementTimeline } from './movement.timeline.js';
import { type Movement, MovementsStore } from './movements.store.js';

@ApiTags('movements')
@Controller('inventory-sync/v1/movements')
export class MovementsController {
  private readonly tenant: string;

  constructor(
    private readonly movements: MovementsStore,
    private readonly timeline: MovementTimeline,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** Oldest first. What was told a moment ago may not be listed yet. */
  @Get()
  @Endpoint({ summary: 'Stock that warehouses changed', scope: 'inventory-sync:read' })
  async list(@Query() query: MovementQueryDto): Promise<MovementPageDto> {
    const { items, nextCursor } = await this.movements.list(this.tenant, query);
    return { items: items.map(toDto), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'A movement: what changed, why, and the ERP’s document', scope: 'inventory-sync:read' })
  async read(@Param('id') id: string): Promise<MovementDto> {
    return toDto(await this.movement(id));
  }

  /** What was told, what was decided, and each attempt at the ERP; oldest first. */
  @Get(':id/timeline')
  @Endpoint({ summary: 'The life of a movement', scope: 'inventory-sync:read' })
  async readMovementTimeline(@Param('id') id: string): Promise<MovementTimelineDto> {
    return { movementId: id, items: await this.timeline.read(this.tenant, await this.movement(id)) };
  }

  private async movement(id: string): Promise<Movement> {
    const movement = await this.movements.find(this.tenant, id);
    if (!movement) throw new ProblemError('not-found', `There is no movement ${id}`);
    return movement;
  }
}

/** A movement as the API shows it: only what is named here leaves. */
function toDto({ id, sku, location, delta, state, caseId, receivedAt, detail }: Movement): MovementDto {
  const { told, reference, source, lot, reason, erp, documentNumber, byHand } = detail;
  const { inboundShipmentId, why, occurredAt, settledAt } = detail;
  return {
    id,
    sku,
    location,
    delta: { value: delta.value, unit: delta.unit },
    state,
    told,
    reference,
    source,
    lot,
    reason,
    erp,
    documentNumber,
    byHand,
    inboundShipmentId,
    why,
    exceptionId: caseId,
    occurredAt,
    receivedAt,
    settledAt,
  };
}
