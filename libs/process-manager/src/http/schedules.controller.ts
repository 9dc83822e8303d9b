import { Controller, Get, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import type { ScheduleRun, ScheduleStatus } from '../schedules/schedule.store.js';
import { type ScheduleDto, type ScheduleRunDto, ScheduleRunStartedDto, SchedulesDto } from './schedule.dto.js';

/** What a process does by the clock. */
export function schedulesControllerOf(process: string): Type {
  @ApiTags('schedules')
  @Controller(`${process}/v1/schedules`)
  class SchedulesController {
    constructor(@Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>) {}

    /** In the order of their names. */
    @Get()
    @Endpoint({ summary: 'What is done by the clock, and when it was done last', scope: `${process}:read` })
    async listSchedules(): Promise<SchedulesDto> {
      const { schedules } = this.manager;
      const items = await schedules.list();
      return { items: items.map((each) => toDto(each, schedules.titleOf(each.name))), nextCursor: null };
    }

    /** Beside its occurrences, which stay as they are. `GET …/schedules` tells what becomes of it. */
    @Post(':name/run')
    @HttpCode(202)
    @Endpoint({
      summary: 'Have scheduled work done now',
      scope: `${process}:write`,
      idempotent: true,
      problems: ['conflict'],
    })
    runSchedule(@Param('name') name: string, @CurrentPrincipal() by: Principal): Promise<ScheduleRunStartedDto> {
      return this.manager.schedules.runNow(name, actorOf(by), ({ id }) => ({ schedule: name, runId: id }));
    }
  }
  return SchedulesController;
}

function toDto({ name, expression, zone, nextAt, last }: ScheduleStatus, title: string): ScheduleDto {
  return { name, title, expression, zone, nextAt, ...(last && { lastRun: toRunDto(last) }) };
}

function toRunDto(run: ScheduleRun): ScheduleRunDto {
  const { id, occurrence, askedBy, missed, startedAt, finishedAt, outcome, result, error } = run;
  return { id, occurrence, askedBy, missed, startedAt, finishedAt, outcome, result, error };
}
