import { Controller, Get, Inject, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Life, statesOf } from '#canonical';
import { Endpoint } from '#platform/access';
import { type LifeDto, ProcessDto, type ProcessFailureDto, type TransitionDto } from '#platform/governance';
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
        lives: lives.map(toLife),
        commands: handlers.map(({ type, retry }) => ({ type, ...retry })),
        failures: toFailures(cases),
      };
    }
  }
  return ProcessController;
}

function toLife(life: Life): LifeDto {
  const { entity, initial, transitions, ends, why = {} } = life;
  const states = [...statesOf(life)];
  return {
    entity,
    initial,
    states,
    ends: [...(ends ?? states.filter((state) => transitions[state]?.length === 0))],
    transitions: states.flatMap((from) =>
      (transitions[from] ?? []).map((to): TransitionDto => {
        const word = why[`${from} > ${to}`];
        return { from, to, ...(word && { why: word }) };
      }),
    ),
  };
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
