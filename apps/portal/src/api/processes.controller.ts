import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PROCESS_NAMES } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { ApiVersionDto } from '../catalog/api.dto.js';
import { type ArazzoDocument, CatalogReader } from '../catalog/catalog.reader.js';
import { drawingOf } from '../process/life.drawing.js';
import type { ProcessCardView, ProcessView, WorkflowView } from '../process/process.view.js';
import { EVERYBODY, PortalEndpoint } from '../session/portal-endpoint.js';

/** Processes as the running build decides them. */
@ApiExcludeController()
@Controller('portal/api/catalog/processes')
export class ProcessViewsController {
  constructor(private readonly catalog: CatalogReader) {}

  @Get()
  @PortalEndpoint({ summary: 'The processes that run', for: EVERYBODY, catalog: true })
  async processes(): Promise<{ items: ProcessCardView[] }> {
    const apis = await this.catalog.apis();
    return { items: apis.filter(({ layer }) => layer === 'process').map(toCard) };
  }

  @Get(':name')
  @PortalEndpoint({ summary: 'A process, in full', for: EVERYBODY, catalog: true })
  async process(@Param('name') name: string): Promise<ProcessView> {
    const known = PROCESS_NAMES.find((each) => each === name);
    const apis = await this.catalog.apis();
    const api = apis.findLast((each) => each.name === name);
    const [process, arazzo] = await Promise.all([
      known && this.catalog.process(known),
      known && api && this.catalog.workflows(known, api.version),
    ]);
    if (!process || !api) throw new ProblemError('not-found', `No process ${name} runs`);
    const { version: decides, consumes, lives, commands, failures } = process;
    return {
      ...toCard(api),
      decides,
      consumes,
      lives: lives.map(drawingOf),
      commands,
      failures,
      workflows: arazzo ? toWorkflows(arazzo) : [],
      ...(arazzo && { arazzo: `/arazzo/${name}/${api.version}.json` }),
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

const toWorkflows = ({ workflows }: ArazzoDocument): WorkflowView[] =>
  workflows.map(({ workflowId, summary = '', steps }) => ({
    id: workflowId,
    summary,
    steps: steps.map(({ stepId, operationId = '', successCriteria = [] }) => ({
      id: stepId,
      operation: operationId,
      until: successCriteria.map(({ condition }) => condition),
    })),
  }));
