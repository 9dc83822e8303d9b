import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { SystemsReader } from '../systems/systems.reader.js';
import type { SystemView } from '../systems/systems.view.js';
import { type ConnectedSystemDto, ConnectedSystemPageDto } from './system.dto.js';

@ApiTags('systems')
@Controller('catalog/v1/systems')
export class SystemsController {
  constructor(private readonly systems: SystemsReader) {}

  @Get()
  @Endpoint({
    summary: 'The connected systems: what their adapters do and do not do, and whether they answer',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: ConnectedSystemPageDto })
  async listSystems(): Promise<ConnectedSystemPageDto> {
    return { items: (await this.systems.list(true)).map(toConnectedSystem), nextCursor: null };
  }
}

function toConnectedSystem({ now, capabilities, lacks, ...system }: SystemView): ConnectedSystemDto {
  const { status, breaker, warning } = now ?? {};
  return {
    ...system,
    ...(capabilities && { capabilities: [...capabilities] }),
    ...(lacks && { lacks: [...lacks] }),
    ...(status && { status }),
    ...(breaker && { breaker }),
    ...(warning && { warning }),
  };
}
