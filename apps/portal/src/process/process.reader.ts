import { Injectable } from '@nestjs/common';
import { PROCESS_NAMES } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { ProcessDto } from '#platform/governance';
import type { ApiVersionDto } from '../catalog/api.dto.js';
import { type ArazzoDocument, CatalogReader } from '../catalog/catalog.reader.js';
import { OWNERSHIP_ROWS } from '../catalog/ownership.rows.js';
import type { OwnershipView } from '../portal.view.js';
import type { WorkflowView } from './process.view.js';

/** A process as it decides, with its API, how callers go through it, and who owns which field of what it keeps. */
export interface ProcessRead {
  readonly process: ProcessDto;
  readonly api: ApiVersionDto;
  readonly workflows: readonly WorkflowView[];
  /** Path of its Arazzo document; absent where it has none. */
  readonly arazzo?: string;
  readonly ownership: readonly OwnershipView[];
}

@Injectable()
export class ProcessReader {
  constructor(private readonly catalog: CatalogReader) {}

  /** @throws ProblemError `not-found` where no such process runs */
  async read(name: string): Promise<ProcessRead> {
    const known = PROCESS_NAMES.find((each) => each === name);
    const api = (await this.catalog.apis()).findLast((each) => each.name === name);
    const [process, arazzo] = await Promise.all([
      known && this.catalog.process(known),
      known && api && this.catalog.workflows(known, api.version),
    ]);
    if (!process || !api) throw new ProblemError('not-found', `No process ${name} runs`);
    const own = new Set(process.entities);
    return {
      process,
      api,
      workflows: arazzo ? toWorkflows(arazzo) : [],
      ...(arazzo && { arazzo: `/arazzo/${name}/${api.version}.json` }),
      ownership: OWNERSHIP_ROWS.filter(({ entity }) => own.has(entity)) as OwnershipView[],
    };
  }
}

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
