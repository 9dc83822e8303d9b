import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { CurrentSubmission, type Submission } from '../../facts/submission.js';
import { inEveryVersion } from '../../served.js';
import { Tenders } from '../../tenders/tenders.service.js';
import { ReceiptDto } from '../values.dto.js';
import { TenderDto, TenderPageDto } from './tender.dto.js';
import { toTender } from './tender.mapper.js';
import { TenderResponseDto } from './tender-response.dto.js';

@ApiTags('tenders')
@Controller(inEveryVersion('tenders'))
export class TendersController {
  constructor(private readonly tenders: Tenders) {}

  /** What you were asked to carry, oldest first. */
  @Get()
  @Endpoint({ summary: 'List tenders', scope: 'tenders:read' })
  @ApiOkResponse({ type: TenderPageDto })
  async listTenders(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<TenderPageDto> {
    const page = await this.tenders.list(principal, query);
    return { items: page.items.map(toTender), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a tender', scope: 'tenders:read' })
  @ApiOkResponse({ type: TenderDto })
  async readTender(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<TenderDto> {
    return toTender(await this.tenders.read(principal, id));
  }

  /** Takes the tender or refuses it. The answer to a tender that expired, or was answered otherwise, is a conflict. */
  @Post(':id/responses')
  @Endpoint({
    summary: 'Answer a tender',
    scope: 'tenders:write',
    recordedIn: 'event-log',
    idempotent: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: ReceiptDto })
  async answerTender(
    @CurrentSubmission() submission: Submission,
    @Param('id') id: string,
    @Body() body: TenderResponseDto,
  ): Promise<ReceiptDto> {
    return this.tenders.answer(submission, id, body);
  }
}
