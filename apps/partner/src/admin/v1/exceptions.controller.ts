import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { AssignExceptionDto, ExceptionDto, ExceptionPageDto, toExceptionDto } from '#process-manager';
import { WebhookCases } from '../../webhooks/cases/webhook-cases.js';
import { AbandonExceptionDto, NoteDto, WebhookExceptionQuery } from './exception.dto.js';

const WRITE = { scope: 'exceptions:write', idempotent: true, problems: ['conflict'] } as const;

/** Events that a partner's webhook could not be told of before all retries were used up. */
@ApiTags('exceptions')
@Controller('partner-admin/v1/exceptions')
export class ExceptionsController {
  constructor(private readonly cases: WebhookCases) {}

  /** Oldest first. `instanceId` is the webhook, the evidence names the event and the last attempt. */
  @Get()
  @Endpoint({ summary: 'List events that webhooks could not be told of', scope: 'partners:read' })
  @ApiOkResponse({ type: ExceptionPageDto })
  async listExceptions(@Query() query: WebhookExceptionQuery): Promise<ExceptionPageDto> {
    const { items, nextCursor } = await this.cases.list(query);
    return { items: items.map(toExceptionDto), nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an exception with its evidence', scope: 'partners:read' })
  @ApiOkResponse({ type: ExceptionDto })
  async readException(@Param('id') id: string): Promise<ExceptionDto> {
    return toExceptionDto(await this.cases.read(id));
  }

  /** Sends the event again; the case is open until it is delivered. While the webhook is disabled, its partner is asked. */
  @Post(':id/retry')
  @HttpCode(200)
  @Endpoint({ summary: 'Send the event again', ...WRITE })
  @ApiOkResponse({ type: ExceptionDto })
  retryException(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { note }: NoteDto,
  ): Promise<ExceptionDto> {
    return this.cases.retry(id, by, note, toExceptionDto);
  }

  /** The partner knows by another way. */
  @Post(':id/resolve')
  @HttpCode(200)
  @Endpoint({ summary: 'Say that it was settled by hand', ...WRITE })
  @ApiOkResponse({ type: ExceptionDto })
  resolveException(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { note }: NoteDto,
  ): Promise<ExceptionDto> {
    return this.cases.resolve(id, by, note, toExceptionDto);
  }

  /** The partner is never told, for a reason. */
  @Post(':id/abandon')
  @HttpCode(200)
  @Endpoint({ summary: 'Skip the event', ...WRITE })
  @ApiOkResponse({ type: ExceptionDto })
  abandonException(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { note }: AbandonExceptionDto,
  ): Promise<ExceptionDto> {
    return this.cases.abandon(id, by, note, toExceptionDto);
  }

  @Post(':id/assign')
  @HttpCode(200)
  @Endpoint({ summary: 'Give the case to a person', ...WRITE })
  @ApiOkResponse({ type: ExceptionDto })
  assignException(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { assignee }: AssignExceptionDto,
  ): Promise<ExceptionDto> {
    return this.cases.assign(id, by, assignee, toExceptionDto);
  }
}
