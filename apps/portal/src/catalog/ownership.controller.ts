import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { OwnershipPageDto } from './ownership.dto.js';
import { OWNERSHIP_ROWS } from './ownership.rows.js';

@ApiTags('ownership')
@Controller('catalog/v1/ownership')
export class OwnershipController {
  /** Where one says something else than the owner is listed by each process, under `/drifts`. */
  @Get()
  @Endpoint({ summary: 'Which kind of system owns each field of the canonical model', scope: 'catalog:read' })
  @ApiOkResponse({ type: OwnershipPageDto })
  listOwnership(): OwnershipPageDto {
    return { items: [...OWNERSHIP_ROWS], nextCursor: null };
  }
}
