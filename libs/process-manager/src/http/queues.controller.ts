import { Controller, Get, Inject, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import { QueuesDto } from './queue.dto.js';

/** What waits for each system that a process sends commands to. */
export function queuesControllerOf(process: string): Type {
  @ApiTags('queues')
  @Controller(`${process}/v1/queues`)
  class QueuesController {
    constructor(@Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>) {}

    /** Where a system is slow or away its queue grows and ages; the others' do not. */
    @Get()
    @Endpoint({ summary: 'What waits for each system', scope: `${process}:read` })
    async listQueues(): Promise<QueuesDto> {
      const items = await this.manager.queueing();
      return { items: items.map((item) => ({ ...item })), nextCursor: null };
    }
  }
  return QueuesController;
}
