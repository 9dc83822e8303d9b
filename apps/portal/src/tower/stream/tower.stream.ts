import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import PQueue from 'p-queue';
import { Gauge } from 'prom-client';
import { Notifications } from '#messaging';
import { ProblemError } from '#platform/errors';
import { logger, metrics } from '#platform/telemetry';
import type { PortalSession } from '../../session/portal-session.js';
import { Sessions } from '../../session/sessions.js';
import { Bell } from '../bell.js';
import { TOWER_CHANNEL } from '../follow/tower.follower.js';
import { Lookers } from '../lookers.js';
import { ChangedReader } from './changed.reader.js';
import { Outlet } from './outlet.js';

/** What changed is sent at most this often; without being told it is looked for this often. */
const QUIET_MS = 250;
const POLL_MS = 1_000;
/** So that nobody in between takes the connection for dead, and a sign-in that has ended ends it. */
const HEARTBEAT_MS = 15_000;
/** Of more changes than that is told only that everything is to be looked at anew, and that at most this often. */
const MOST_TOLD = 500;
const SWAMPED_MS = 5_000;
/** Each is a connection. A browser's pages share one; whoever has several browsers has one for each. */
const MOST_OPEN = 1_000;
const MOST_OF_ONE = 4;
/** Sign-ins that are looked up beside each other: what changed waits for all of them, and others need the database too. */
const MOST_ASKED = 4;
const open = new Gauge({
  name: 'crossdock_tower_streams',
  help: 'Browsers that have the stream of the control tower open, at this replica',
  registers: [metrics],
});
const log = logger('control-tower');

/** What changes, to everybody who looks at the control tower: asked once for all of them. */
@Injectable()
export class TowerStream implements BeforeApplicationShutdown {
  private readonly outlets = new Set<Outlet>();
  private readonly bell = new Bell();
  private readonly beating = new PQueue({ concurrency: MOST_ASKED });
  private stopping = false;
  private pumping = false;
  /** What all that have joined were sent. */
  private position = 0n;
  private figures = '';
  /** By `performance.now()`. */
  private quietUntil = 0;

  constructor(
    private readonly changed: ChangedReader,
    private readonly notifications: Notifications,
    private readonly sessions: Sessions,
    private readonly lookers: Lookers,
  ) {}

  /** @param from id of the last event that the browser was sent */
  open(reply: FastifyReply, session: PortalSession, from: string | undefined): void {
    if (this.stopping || this.outlets.size >= MOST_OPEN) throw tooMany('Too many look at it');
    const own = [...this.outlets].filter((each) => each.session.id === session.id).length;
    if (own >= MOST_OF_ONE) throw tooMany('This sign-in looks at it from too many pages');
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Between us and the browser nobody gathers.
      'x-accel-buffering': 'no',
    });
    const last = from !== undefined && /^\d{1,18}$/.test(from) ? BigInt(from) : undefined;
    this.outlets.add(new Outlet(reply.raw, session, last, (outlet) => this.leave(outlet)));
    open.inc();
    this.bell.ring();
    if (!this.pumping) void this.pump();
  }

  /** A connection that stays open would hold up the end of the process. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const outlet of this.outlets) outlet.end();
    this.bell.ring();
  }

  private leave(outlet: Outlet): void {
    if (this.outlets.delete(outlet)) open.dec();
  }

  /** As long as somebody looks. */
  private async pump(): Promise<void> {
    this.pumping = true;
    const unlisten = this.notifications.listen(TOWER_CHANNEL, () => this.bell.ring());
    try {
      for (let begun = false; this.outlets.size > 0; ) {
        this.lookers.say();
        try {
          if (!begun) this.position = (await this.changed.head()).head;
          begun = true;
          await this.round();
        } catch (err) {
          log.warn({ err }, 'what changed could not be told, tried again');
        }
        await sleep(QUIET_MS);
        await this.bell.wait(POLL_MS);
      }
    } finally {
      unlisten();
      this.pumping = false;
    }
    // Somebody may have come in the last moment.
    if (this.outlets.size > 0) void this.pump();
  }

  private async round(): Promise<void> {
    const joined: Outlet[] = [];
    for (const outlet of [...this.outlets].filter(({ revision }) => revision === undefined)) {
      await this.join(outlet);
      joined.push(outlet);
    }
    const told = performance.now() >= this.quietUntil && (await this.tellChanges());
    if (told || joined.length > 0) await this.tellFigures(joined);
    await this.beat();
  }

  /** Brings one that comes, or comes back, to where the others are. */
  private async join(outlet: Outlet): Promise<void> {
    const { from = this.position } = outlet;
    const { changes, revision, more } = await this.changed.since(from, MOST_TOLD, this.position);
    for (const each of changes) outlet.send(each.event, each.revision);
    if (more) outlet.send({ type: 'everything' }, revision);
    // It may have been sent more than the others by another replica.
    outlet.revision = more || from < this.position ? this.position : from;
  }

  /** @returns whether there was anything */
  private async tellChanges(): Promise<boolean> {
    const before = this.position;
    const { changes, revision, more } = await this.changed.since(before, MOST_TOLD);
    this.position = revision;
    if (more) this.quietUntil = performance.now() + SWAMPED_MS;
    for (const outlet of this.outlets) {
      const { revision: sent } = outlet;
      if (sent === undefined) continue;
      if (more) outlet.send({ type: 'everything' }, revision);
      for (const each of changes) if (each.revision > sent) outlet.send(each.event, each.revision);
      outlet.revision = more || sent < revision ? revision : sent;
    }
    return more || changes.length > 0;
  }

  private async tellFigures(joined: readonly Outlet[]): Promise<void> {
    const figures = await this.changed.figures();
    const text = JSON.stringify(figures);
    const to = text === this.figures ? joined : this.there();
    this.figures = text;
    for (const outlet of to) outlet.send({ type: 'figures', ...figures }, outlet.revision ?? this.position);
  }

  /** Those that were brought to where the others are: an id says that all before it has been told. */
  private there(): Outlet[] {
    return [...this.outlets].filter(({ revision }) => revision !== undefined);
  }

  private async beat(): Promise<void> {
    const now = performance.now();
    const due = this.there().filter(({ beatenAt }) => now - beatenAt >= HEARTBEAT_MS);
    if (due.length === 0) return;
    const lag = await this.changed.lag();
    for (const outlet of due) outlet.beatenAt = now;
    const beatOne = async (outlet: Outlet) => {
      if (await this.sessions.goesOn(outlet.session))
        outlet.send({ type: 'lag', lag }, outlet.revision ?? this.position);
      else outlet.end();
    };
    await this.beating.addAll(due.map((outlet) => () => beatOne(outlet)));
  }
}

const tooMany = (detail: string) =>
  new ProblemError('service-unavailable', detail, { headers: { 'retry-after': '5' } });
