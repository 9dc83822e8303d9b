import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ApiVersionDto } from '../catalog/api.dto.js';
import { CatalogReader } from '../catalog/catalog.reader.js';
import { drawingOf } from '../process/life.drawing.js';
import { ProcessReader } from '../process/process.reader.js';
import type { ProcessCardView, ProcessView } from '../process/process.view.js';
import { EVERYBODY, PortalEndpoint } from '../session/portal-endpoint.js';

/** Processes as the running build decides them. */
@ApiExcludeController()
@Controller('portal/api/catalog/processes')
export class ProcessViewsController {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly reader: ProcessReader,
  ) {}

  @Get()
  @PortalEndpoint({ summary: 'The processes that run', for: EVERYBODY, catalog: true })
  async processes(): Promise<{ items: ProcessCardView[] }> {
    const apis = await this.catalog.apis();
    return { items: apis.filter(({ layer }) => layer === 'process').map(toCard) };
  }

  @Get(':name')
  @PortalEndpoint({ summary: 'A process, in full', for: EVERYBODY, catalog: true })
  async process(@Param('name') name: string): Promise<ProcessView> {
    const { process, api, ...read } = await this.reader.read(name);
    const { version: decides, lives, commands, failures } = process;
    const { emits, consumes } = api;
    return {
      ...toCard(api),
      decides,
      emits,
      consumes,
      lives: lives.map((life) => drawingOf(life)),
      commands,
      failures,
      ...read,
    };
  }
}

const toCard = ({ name, title, description, owner, version }: ApiVersionDto): ProcessCardView => ({
  name,
  title,
  description,
  owner,
  version,
});
