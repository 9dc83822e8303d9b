import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CallMapReader } from '../map/call-map.reader.js';
import { CallMapDto } from './map.dto.js';

@ApiTags('map')
@Controller('catalog/v1/map')
export class MapController {
  constructor(private readonly maps: CallMapReader) {}

  /** As observed: who did not call in the last day is told with no line, but for the ways to connected systems. */
  @Get()
  @Endpoint({
    summary: 'Who calls whom: partners, APIs by layer and systems, with the calls of the last day and their health',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: CallMapDto })
  async readMap(): Promise<CallMapDto> {
    const { since, asOf, nodes, edges } = await this.maps.read('enterprise');
    return { since: since.toISOString(), asOf: asOf.toISOString(), nodes: [...nodes], edges: [...edges] };
  }
}
