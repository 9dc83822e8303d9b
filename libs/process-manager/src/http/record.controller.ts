import { Controller, Get, Inject, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { REFERENCE_KINDS } from '#canonical';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import type { KeptDrift } from '../record/record.changes.js';
import type { KeptReference } from '../record/record.reader.js';
import {
  type CrossReferenceDto,
  CrossReferencePageDto,
  CrossReferenceQueryDto,
  type DriftDto,
  DriftPageDto,
  DriftQueryDto,
} from './record.dto.js';

/** What systems call the things of a process, and where one of them says something else than a field's owner. */
export function recordControllerOf(process: string): Type {
  @ApiTags('system-of-record')
  @Controller(`${process}/v1`)
  class RecordController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    /** By our id, then by kind. A number that was once given stays known, also where its document was deleted since. */
    @Get('cross-references')
    @Endpoint({ summary: 'What systems call the things of this process', scope: `${process}:read` })
    async listCrossReferences(@Query() query: CrossReferenceQueryDto): Promise<CrossReferencePageDto> {
      const { items, nextCursor } = await this.manager.record.references(this.tenant, query);
      return { items: items.map(toReferenceDto), nextCursor };
    }

    /** Oldest first, each with both values. The owner's stands. */
    @Get('drifts')
    @Endpoint({ summary: 'Where a system says something else than the owner of a field', scope: `${process}:read` })
    async listDrifts(@Query() query: DriftQueryDto): Promise<DriftPageDto> {
      const { items, nextCursor } = await this.manager.record.drifts(this.tenant, query);
      return { items: items.map(toDriftDto), nextCursor };
    }
  }
  return RecordController;
}

function toReferenceDto({ entity, kind, system, value, instance, since }: KeptReference): CrossReferenceDto {
  const { of: entityType, by: givenBy } = REFERENCE_KINDS[kind];
  return { entity, entityType, kind, givenBy, system, value, instanceId: instance, since };
}

function toDriftDto(drift: KeptDrift): DriftDto {
  const { id, instance, entityType, entity, field, owner, ownedBy, ownerValue, writer, writerKind } = drift;
  const { writerValue, foreign, eventId, since, closedAt } = drift;
  return {
    id,
    instanceId: instance,
    entityType,
    entity,
    field,
    owner,
    ownerSystem: ownedBy,
    ownerValue,
    writer,
    writerKind,
    writerValue,
    foreign,
    eventId,
    since,
    closedAt,
  };
}
