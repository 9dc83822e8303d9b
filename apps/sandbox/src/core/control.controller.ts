import { All, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from './clock.js';
import { bodyReader } from './control.body.js';
import { readJson } from './control.guard.js';
import { ControlProblem } from './control.problem.js';
import { readRules } from './fault.rules.js';
import { Faults, type StoredRule } from './faults.js';
import { SandboxSettings } from './settings.js';
import { Store } from './store.js';
import { Vendors } from './vendors.js';

const readSpeed = bodyReader<{ readonly speed: number }>({
  type: 'object',
  required: ['speed'],
  additionalProperties: false,
  properties: { speed: { type: 'number', minimum: 0, maximum: 1_000_000 } },
});
const readNothing = bodyReader({ type: 'object', additionalProperties: false });

/** Acts on the simulated world as the people in it do: no credentials, loopback only. */
@Controller('_control')
export class ControlController {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly vendors: Vendors,
    private readonly faults: Faults,
    private readonly settings: SandboxSettings,
  ) {}

  @Get()
  systems(@Req() request: FastifyRequest): object {
    const base = `http://${request.headers.host}`;
    return {
      systems: this.vendors.all.map(({ vendor: { id, kind, vendor, basePath } }) => ({
        id,
        kind,
        vendor,
        baseUrl: `${base}${basePath}`,
      })),
    };
  }

  @Get('clock')
  readClock(): object {
    return { speed: this.clock.speed };
  }

  @Put('clock')
  async setClock(@Req() request: FastifyRequest): Promise<object> {
    const { speed } = readSpeed(bodyOf(request));
    await this.store.run(() => this.clock.setSpeed(speed));
    return { speed };
  }

  /** What is still to come: what vendors will do of their own when the clock gets there, and webhooks not yet taken. */
  @Get('pending')
  pending(): Promise<object> {
    const count = (table: 'plans' | 'outbox') =>
      this.store.row<{ many: number }>(`SELECT count(*) AS many FROM ${table}`)?.many;
    return this.store.run(() => ({ plans: count('plans'), webhooks: count('outbox') }));
  }

  @Post('reset')
  @HttpCode(200)
  async reset(@Req() request: FastifyRequest): Promise<object> {
    readNothing(bodyOf(request));
    await this.store.run(() => {
      this.vendors.reset();
      this.clock.setSpeed(this.settings.speed);
    });
    return { speed: this.settings.speed };
  }

  @Get(':system/journal')
  async journal(@Param('system') id: string): Promise<object> {
    const { book } = this.vendors.get(id);
    return { items: await this.store.run(() => book.entries()) };
  }

  @Get(':system/faults')
  async readFaults(@Param('system') id: string): Promise<object> {
    const { vendor } = this.vendors.get(id);
    return { items: await this.store.run(() => this.faults.list(vendor.id).map(shown)) };
  }

  @Put(':system/faults')
  async setFaults(@Param('system') id: string, @Req() request: FastifyRequest): Promise<object> {
    const { vendor } = this.vendors.get(id);
    const rules = readRules(bodyOf(request) ?? null);
    return {
      items: await this.store.run(() => {
        this.faults.replace(vendor.id, rules);
        return this.faults.list(vendor.id).map(shown);
      }),
    };
  }

  @Delete(':system/faults')
  async clearFaults(@Param('system') id: string): Promise<object> {
    const { vendor } = this.vendors.get(id);
    await this.store.run(() => this.faults.clear(vendor.id));
    return { items: [] };
  }

  /** What each vendor's people can do. */
  @All(':system/*')
  async act(@Param('system') id: string, @Req() request: FastifyRequest): Promise<object> {
    const { vendor, book } = this.vendors.get(id);
    const [, , , ...segments] = (request.url.split('?')[0] ?? '').split('/').map(decodedSegment);
    const call = { method: request.method, segments, body: bodyOf(request) };
    const outcome = await this.store.run(() => vendor.control?.(book, call));
    if (!outcome) throw new ControlProblem('not-found', `${id} has no ${request.method} ${segments.join('/')}.`);
    return outcome.body;
  }
}

const bodyOf = (request: FastifyRequest): unknown => readJson(request.body, request.headers['content-type']);

const shown = ({ rule, left }: StoredRule): object => ({ ...rule, ...(left !== null && { left }) });

function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ControlProblem('malformed-request', `${segment} is not percent-encoded as it should be.`);
  }
}
