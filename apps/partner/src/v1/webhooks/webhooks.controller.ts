import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, ExpectedVersion, IfMatch, type Principal } from '#platform/access';
import { PageQuery } from '#platform/query';
import { inEveryVersion } from '../../served.js';
import type { Webhook } from '../../webhooks/webhook.js';
import { Webhooks } from '../../webhooks/webhooks.service.js';
import {
  EnableWebhookDto,
  NewWebhookDto,
  RotateSecretDto,
  WebhookChangeDto,
  WebhookDto,
  WebhookPageDto,
  WebhookWithSecretDto,
} from './webhook.dto.js';
import { toWebhookDto } from './webhook.mapper.js';

@ApiTags('webhooks')
@Controller(inEveryVersion('webhooks'))
export class WebhooksController {
  constructor(private readonly webhooks: Webhooks) {}

  /** Has events posted to your endpoint from now on, signed as Standard Webhooks says. The secret is shown here and never again. */
  @Post()
  @Endpoint({
    summary: 'Create a webhook',
    scope: 'webhooks:write',
    idempotent: true,
    secret: true,
    problems: ['conflict'],
  })
  @ApiCreatedResponse({ type: WebhookWithSecretDto })
  async createWebhook(
    @CurrentPrincipal() principal: Principal,
    @Body() body: NewWebhookDto,
  ): Promise<WebhookWithSecretDto> {
    return this.webhooks.create(principal, body, withSecret);
  }

  @Get()
  @Endpoint({ summary: 'List webhooks', scope: 'webhooks:read' })
  @ApiOkResponse({ type: WebhookPageDto })
  async listWebhooks(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<WebhookPageDto> {
    const page = await this.webhooks.list(principal, query);
    return { items: page.items.map(toWebhookDto), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Endpoint({ summary: 'Read a webhook', scope: 'webhooks:read', etag: true })
  @ApiOkResponse({ type: WebhookDto })
  async readWebhook(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<WebhookDto> {
    return toWebhookDto(await this.webhooks.read(principal, id));
  }

  /** Counts for every attempt from now on, those of earlier events included. */
  @Patch(':id')
  @Endpoint({ summary: 'Change a webhook', scope: 'webhooks:write', etag: true })
  @ApiOkResponse({ type: WebhookDto })
  async changeWebhook(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: WebhookChangeDto,
  ): Promise<WebhookDto> {
    return toWebhookDto(await this.webhooks.change(principal, id, expected, body));
  }

  /** With its log and all that was not delivered yet. The events stay in the feed. */
  @Delete(':id')
  @HttpCode(204)
  @Endpoint({ summary: 'Delete a webhook', scope: 'webhooks:write', etag: true })
  @ApiNoContentResponse()
  deleteWebhook(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    return this.webhooks.delete(principal, id, expected);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Endpoint({ summary: 'Enable a webhook', scope: 'webhooks:write', idempotent: true })
  @ApiOkResponse({ type: WebhookDto })
  async enableWebhook(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { from }: EnableWebhookDto,
  ): Promise<WebhookDto> {
    return this.webhooks.enable(principal, id, from, toWebhookDto);
  }

  /** Nothing is sent from now on; what happens meanwhile is kept. */
  @Post(':id/disable')
  @HttpCode(200)
  @Endpoint({ summary: 'Disable a webhook', scope: 'webhooks:write', idempotent: true })
  @ApiOkResponse({ type: WebhookDto })
  async disableWebhook(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<WebhookDto> {
    return this.webhooks.disable(principal, id, toWebhookDto);
  }

  /**
   * Gives a new secret. The one of now signs beside it for a while, so that you can change over without missing any; until
   * that is over the next rotation is one without overlap, for a secret that got out.
   */
  @Post(':id/rotate-secret')
  @HttpCode(200)
  @Endpoint({
    summary: 'Rotate the secret of a webhook',
    scope: 'webhooks:write',
    idempotent: true,
    secret: true,
    problems: ['conflict'],
  })
  @ApiOkResponse({ type: WebhookWithSecretDto })
  async rotateWebhookSecret(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { overlapSeconds }: RotateSecretDto,
  ): Promise<WebhookWithSecretDto> {
    return this.webhooks.rotate(principal, id, overlapSeconds, withSecret);
  }
}

const withSecret = (webhook: Webhook, secret: string): WebhookWithSecretDto => ({ ...toWebhookDto(webhook), secret });
