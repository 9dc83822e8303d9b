import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { PartnerRequestListQuery, RequestPageDto } from '../../requests/request.dto.js';
import { Requests } from '../../requests/requests.service.js';

@ApiTags('requests')
@Controller('partner-admin/v1/requests')
export class PartnerRequestsController {
  constructor(private readonly requests: Requests) {}

  /** What partners called in the last 30 days, newest first; calls of strangers included. */
  @Get()
  @Endpoint({ summary: "List partners' requests", scope: 'partners:read' })
  @ApiOkResponse({ type: RequestPageDto })
  listPartnerRequests(@Query() { partnerId, ...query }: PartnerRequestListQuery): Promise<RequestPageDto> {
    return this.requests.list(query, partnerId);
  }
}
