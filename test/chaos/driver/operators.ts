import { randomUUID } from 'node:crypto';
import type { Json } from '../../support/world.js';
import type { Answered } from './caller.js';
import type { Hands } from './hands.js';

const PROCESSES = ['order-to-ship', 'ship-to-settle', 'inventory-sync'] as const;
type Process = (typeof PROCESSES)[number];
/** Of these nothing else has to be done by hand where they are left out of the book. */
const MAY_BE_SKIPPED = /^movement:/;
const LOOKED_AT = 100;

/** What was done to which case, in the ledger's words: `at` is its process. */
export interface ActTold {
  readonly at: Process;
  readonly act: 'commented' | 'retried' | 'resolved' | 'skipped' | `edit-${'proposed' | 'approved' | 'rejected'}`;
  /** The cases, by their ids. */
  readonly cases: readonly string[];
  readonly text: string;
}

/** Our own people at their desk: two of them, since an edit needs a second one. Each says something that nobody else says. */
export class Operators {
  constructor(private readonly hands: Hands) {}

  /** One look at the open cases of a process, and one of them acted on. */
  async work(): Promise<void> {
    const { random } = this.hands;
    const at = random.oneOf(PROCESSES);
    const drawn = random.next();
    const place = random.next();
    const open = await this.read(at, `/exceptions?state=open&limit=${LOOKED_AT}`);
    const items: Json[] = open?.items ?? [];
    const picked = (all: readonly Json[]) => all[Math.floor(place * all.length)];
    const retryable = picked(items.filter(({ actions }) => actions.includes('retry')));
    const skippable = picked(items.filter(({ code, skippable: may }) => may && MAY_BE_SKIPPED.test(code)));
    if (drawn < 0.25) await this.comment(at, picked(items));
    else if (drawn < 0.5) await this.act(at, retryable, 'retry', 'retried', (note) => ({ note }));
    else if (drawn < 0.6) await this.retryGroup(at, retryable);
    else if (drawn < 0.7) await this.act(at, skippable, 'skip', 'skipped', (reason) => ({ reason }));
    else await this.edit(at, items, place);
  }

  /** What a case asks for is decided, once it is there. */
  async decide(at: Process, instance: string, code: RegExp, result: object): Promise<Answered | undefined> {
    const path = `/exceptions?state=open&instanceId=${encodeURIComponent(instance)}`;
    const isAsked = (each: Json) => code.test(each.code);
    const open = await this.hands.shown(at, path, ({ items }) => items.some(isAsked));
    const asked = open?.items.find(isAsked);
    if (!asked) return undefined;
    const note = said();
    const told: ActTold = { at, act: 'resolved', cases: [asked.id], text: note };
    return this.asked('act', at, `/exceptions/${asked.id}/resolve`, { result, note }, told);
  }

  /** Somebody does not wait for the night. */
  async reconcile(): Promise<void> {
    const at = this.hands.random.oneOf(PROCESSES);
    const place = this.hands.random.next();
    const all: Json[] = (await this.read(at, '/schedules'))?.items ?? [];
    const schedule = all[Math.floor(place * all.length)];
    if (!schedule) return;
    const told = { at, schedule: schedule.name };
    await this.asked('schedule-run', at, `/schedules/${schedule.name}/run`, {}, told);
  }

  private async comment(at: Process, found: Json): Promise<void> {
    if (!found) return;
    const text = said();
    const told: ActTold = { at, act: 'commented', cases: [found.id], text };
    await this.asked('act', at, `/exceptions/${found.id}/comments`, { text }, told);
  }

  private async act(
    at: Process,
    found: Json,
    verb: 'retry' | 'skip',
    act: ActTold['act'],
    bodyOf: (text: string) => object,
  ): Promise<void> {
    if (!found) return;
    const text = said();
    const told: ActTold = { at, act, cases: [found.id], text };
    await this.asked('act', at, `/exceptions/${found.id}/${verb}`, bodyOf(text), told);
  }

  /** The answer says which cases were tried again. */
  private async retryGroup(at: Process, found: Json): Promise<void> {
    if (!found?.cause) return;
    const note = said();
    const told: ActTold = { at, act: 'retried', cases: [], text: note };
    await this.asked('group-retry', at, `/exceptions/groups/${encodeURIComponent(found.cause)}/retry`, { note }, told);
  }

  /** One proposes another day, the other one approves of it or does not. */
  private async edit(at: Process, items: readonly Json[], place: number): Promise<void> {
    const failed = items.filter(({ code }) => /^(command-failed|movement|variance):/.test(code));
    const found = failed[Math.floor(place * failed.length)];
    const [pointer] = (found && (await this.read(at, `/exceptions/${found.id}`))?.editable.filter(isDay)) ?? [];
    if (!pointer) return;
    const reason = said();
    const proposed: ActTold = { at, act: 'edit-proposed', cases: [found.id], text: reason };
    const path = `/exceptions/${found.id}/edits`;
    const answer = await this.asked('act', at, path, { patch: patchOf(pointer), reason }, proposed);
    if (!answer) return;
    const approves = this.hands.random.happens(0.7);
    const note = said();
    const decided: ActTold = {
      ...{ at, cases: [found.id], text: note },
      act: approves ? 'edit-approved' : 'edit-rejected',
    };
    const verb = approves ? 'approve' : 'reject';
    await this.asked('act', at, `${path}/${answer.body.id}/${verb}`, { note }, decided, 'approver');
  }

  private async read(at: Process, path: string): Promise<Json | undefined> {
    const answer = await this.hands.caller.once({ client: 'operator', url: `${this.hands.urls[at]}/${at}/v1${path}` });
    return answer?.status === 200 ? answer.body : undefined;
  }

  private asked(
    what: string,
    at: Process,
    path: string,
    body: object,
    told: object,
    client = 'operator',
  ): Promise<Answered | undefined> {
    return this.hands.acknowledged(what, { client, url: `${this.hands.urls[at]}/${at}/v1${path}`, body }, { told });
  }
}

/** Nobody else says that. */
const said = (): string => `said ${randomUUID()}`;

const isDay = (pointer: string): boolean => /(occurredAt|postingDate|requested\w+Date)$/.test(pointer);

/** Another day there, in the form in which it is kept. */
function patchOf(pointer: string): object {
  const now = new Date();
  const value = pointer.endsWith('occurredAt') ? now.toISOString() : now.toISOString().slice(0, 10);
  return pointer
    .slice(1)
    .split('/')
    .reduceRight<unknown>((inner, member) => ({ [member]: inner }), value) as object;
}
