import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { Deprecations } from '#platform/deprecation';
import { DeprecationPageDto } from './deprecation.dto.js';
import { toDeprecation } from './deprecation.mapper.js';

@ApiTags('deprecations')
@Controller('catalog/v1/deprecations')
export class CampaignsController {
  constructor(private readonly deprecations: Deprecations) {}

  /** Each with who has agreed to it and who is still asked; one that was withdrawn is none. */
  @Get()
  @Endpoint({ summary: 'Every deprecation that stands', scope: 'catalog:read' })
  @ApiOkResponse({ type: DeprecationPageDto })
  async listDeprecations(): Promise<DeprecationPageDto> {
    return { items: (await this.deprecations.list()).map(toDeprecation), nextCursor: null };
  }
}
