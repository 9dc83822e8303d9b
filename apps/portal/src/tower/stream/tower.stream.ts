import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Notifications } from '#messaging';
import { ProblemError } from '#platform/errors';
import { logger } from '#platform/telemetry';
import type { PortalRequest } from '../../session/portal-endpoint.js';
import type { PortalSession } from '../../session/portal-session.js';
import { Sessions } from '../../session/sessions.js';
import { Bell } from '../bell.js';
import { TOWER_CHANNEL } from '../follow/tower.follower.js';
import { ChangedReader } from './changed.reader.js';

/** What changed is sent at most this often; without being told it is looked for this often. */
const QUIET_MS = 250;
const POLL_MS = 1_000;
/** So that nobody in between takes the connection for dead, and a sign-in that has ended ends it. */
const HEARTBEAT_MS = 15_000;
/** A browser comes back after this long. */
const RETRY_MS = 2_000;
/** A reader that takes this much later than it is sent is let go; it comes back and goes on where it was. */
const MOST_UNSENT = 1024 * 1024;
/** Each costs a query a second. */
const MOST_OPEN = 500;
const log = logger('control-tower');

/** Server-sent events (WHATWG HTML 9.2) to whoever looks at the control tower. */
@Injectable()
export class TowerStream implements BeforeApplicationShutdown {
  private readonly streams = new Set<() => void>();
  private stopping = false;

  constructor(
    private readonly changed: ChangedReader,
    private readonly notifications: Notifications,
    private readonly sessions: Sessions,
  ) {}

  open(request: PortalRequest, reply: FastifyReply, session: PortalSession): void {
    if (this.stopping || this.streams.size >= MOST_OPEN)
      throw new ProblemError('service-unavailable', 'Too many look at it', { headers: { 'retry-after': '5' } });
    const last = request.headers['last-event-id'];
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Between us and the browser nobody gathers.
      'x-accel-buffering': 'no',
    });
    reply.raw.write(`retry: ${RETRY_MS}\n\n`);
    void this.serve(reply, session, typeof last === 'string' && /^\d{1,18}$/.test(last) ? BigInt(last) : undefined);
  }

  /** A connection that stays open would hold up the end of the process. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const end of this.streams) end();
  }

  private async serve(reply: FastifyReply, session: PortalSession, from: bigint | undefined): Promise<void> {
    const { raw } = reply;
    const bell = new Bell();
    const open = { ended: false };
    const end = () => {
      open.ended = true;
      bell.ring();
    };
    this.streams.add(end);
    raw.once('close', end);
    raw.once('error', end);
    const unlisten = this.notifications.listen(TOWER_CHANNEL, () => bell.ring());
    try {
      await this.send(raw, bell, open, session, from ?? (await this.changed.head()));
    } catch (err) {
      log.warn({ err }, 'a stream broke off');
    } finally {
      unlisten();
      this.streams.delete(end);
      raw.end();
    }
  }

  private async send(
    raw: ServerResponse,
    bell: Bell,
    open: { readonly ended: boolean },
    session: PortalSession,
    from: bigint,
  ): Promise<void> {
    const event = (type: string, data: object, id: bigint) =>
      raw.write(`event: ${type}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    let [revision, figures, beaten] = [from, '', Number.NEGATIVE_INFINITY];
    while (!open.ended && raw.writableLength <= MOST_UNSENT) {
      const page = await this.changed.since(revision);
      for (const { type, revision: at, ...data } of page.changes) event(type, data, at);
      revision = page.revision;
      if (page.changes.length > 0 || figures === '') {
        const next = await this.changed.figures();
        if (JSON.stringify(next) !== figures) event('figures', next, revision);
        figures = JSON.stringify(next);
      }
      if (performance.now() - beaten >= HEARTBEAT_MS) {
        if (!(await this.sessions.goesOn(session))) return;
        event('lag', { lag: await this.changed.lag() }, revision);
        beaten = performance.now();
      }
      if (page.more) continue;
      await new Promise((done) => setTimeout(done, QUIET_MS));
      await bell.wait(POLL_MS);
    }
  }
}
