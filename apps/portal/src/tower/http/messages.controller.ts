import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PortalEndpoint } from '../../session/portal-endpoint.js';
import { MessagesReader } from '../read/messages.reader.js';
import { WATCHERS } from './audience.js';

/** Raw messages as files: those that are no text, and those of which a page shows the beginning only. */
@ApiExcludeController()
@Controller('portal/api/tower/messages')
export class MessagesController {
  constructor(private readonly messages: MessagesReader) {}

  /** To be kept, never to be shown: what others sent is opened by nothing of ours. */
  @Get(':id')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @PortalEndpoint({ summary: 'A message as it came in or went out, as a file', for: WATCHERS })
  async download(@Param('id') id: string): Promise<StreamableFile> {
    const { name, mediaType, body } = await this.messages.file(id);
    return new StreamableFile(body, {
      type: mediaType,
      length: body.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
