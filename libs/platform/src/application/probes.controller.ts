import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Endpoint } from '../access/index.js';
import { HealthRegistry, metrics } from '../telemetry/index.js';

@ApiExcludeController()
@Controller()
export class ProbesController {
  constructor(private readonly health: HealthRegistry) {}

  @Get('health/live')
  @HttpCode(200)
  @Endpoint({ summary: 'The process runs', public: true })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Endpoint({ summary: 'The process serves', public: true })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.health.report();
    await reply.status(report.status === 'ok' ? 200 : 503).send(report);
  }

  @Get('metrics')
  @Endpoint({ summary: 'Prometheus text', public: true })
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(metrics.contentType).send(await metrics.metrics());
  }
}
