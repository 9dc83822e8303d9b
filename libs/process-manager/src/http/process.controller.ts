import { Controller, Get, Inject, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { waysOf } from '#canonical';
import { Endpoint } from '#platform/access';
import { ProcessDto, type ProcessFailureDto } from '#platform/governance';
import type { CaseKinds } from '../process.js';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';

/** How a process goes, told by what runs it. Like its contract it is open to everybody. */
export function processControllerOf(process: string): Type {
  @ApiTags('process')
  @Controller(`${process}/v1/process`)
  class ProcessController {
    constructor(@Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>) {}

    @Get()
    @Endpoint({ summary: 'How the process goes: states, commands, and what can fail', public: true })
    @ApiOkResponse({ type: ProcessDto })
    describeProcess(): ProcessDto {
      const { definition, handlers } = this.manager;
      const { name, version, consumes, emits = [], entities = [], lives = [], cases = {} } = definition;
      return {
        name,
        version,
        consumes: [...consumes],
        emits: [...emits],
        entities: [...entities],
        lives: lives.map(waysOf),
        commands: handlers.map(({ type, retry }) => ({ type, ...retry })),
        failures: toFailures(cases),
      };
    }
  }
  return ProcessController;
}

const toFailures = (cases: CaseKinds): ProcessFailureDto[] =>
  Object.entries(cases).map(([code, { when, owner, severity, dueInMs, actions }]) => ({
    code,
    when,
    owners: [owner].flat(),
    severities: [severity].flat(),
    dueInMs,
    actions: [...actions],
  }));
