import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect } from 'vitest';

/** Answers are read member by member. */
type Body = Record<string, unknown> & { items?: Body[] };

export interface RunView {
  readonly id: string;
  readonly state: string;
  readonly missing: readonly string[];
  readonly figures?: Readonly<Record<string, number>>;
}

/** Has the reconciliations of one process done, and reads what came of them. */
export class ReconciliationRuns {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly process: string,
    private readonly token: string,
  ) {}

  async call(method: 'GET' | 'POST', path: string, payload: object = {}) {
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(method === 'POST' && { 'idempotency-key': `"${randomUUID()}"` }),
    };
    const url = `/${this.process}/v1${path}`;
    const answer = await this.app.inject({ method, url, headers, ...(method === 'POST' && { payload }) });
    return { status: answer.statusCode, body: answer.json<Body>() };
  }

  /** @returns the run, once it has ended */
  async run(name: string): Promise<RunView> {
    const { status, body } = await this.call('POST', `/schedules/${name}/run`);
    expect([status, body]).toMatchObject([202, { schedule: name }]);
    const read = async () => (await this.call('GET', `/reconciliations/${body['runId']}`)).body;
    await expect.poll(async () => (await read())['finishedAt'], { timeout: 15_000, interval: 50 }).toBeDefined();
    return (await read()) as unknown as RunView;
  }

  /** What did not match: key, kind and what the difference is called. */
  async findings({ id }: RunView): Promise<string[]> {
    const { items = [] } = (await this.call('GET', `/reconciliations/${id}/findings?limit=200`)).body;
    return items.map(({ key, kind, difference, why }) => {
      const { code } = (difference ?? {}) as { code?: string };
      return [key, kind, code ?? why].filter(Boolean).join(' ');
    });
  }

  async cases(state = 'open'): Promise<Body[]> {
    return (await this.call('GET', `/exceptions?state=${state}&limit=200`)).body.items ?? [];
  }

  /** Codes of the open cases of these reconciliations, with their instances. */
  async open(...names: string[]): Promise<string[]> {
    const cases = await this.cases();
    return cases
      .filter(({ code }) => names.some((name) => String(code).startsWith(`${name}:`)))
      .map(({ instanceId, code }) => `${instanceId} ${code}`)
      .sort();
  }

  async act(code: string, action: string, body: object = {}): Promise<void> {
    const found = (await this.cases()).find((each) => each['code'] === code);
    const answer = await this.call('POST', `/exceptions/${found?.['id']}/${action}`, body);
    expect(answer).toMatchObject({ status: 200, body: { state: 'resolved' } });
  }
}
