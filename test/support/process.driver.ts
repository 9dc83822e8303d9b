import { isDeepStrictEqual } from 'node:util';
import type { CanonicalEvent, EventName } from '#canonical';
import type { StoredEvent } from '#messaging';
import {
  applyInputs,
  asStored,
  type Command,
  type ExceptionCase,
  type Input,
  type ProcessDefinition,
} from '#process-manager';
import { inFormOf } from '../../libs/process-manager/src/upcast.js';
import { strangeInCase } from './case-kinds.js';
import { beginsLife, collect } from './collected.js';
import { decidesAgain } from './decided-again.js';
import type { LeftBehind } from './left.states.js';

/** The answer of a system that says no for good. */
export class Failure {
  constructor(
    readonly code: string,
    readonly message = code,
  ) {}
}

/** What the systems answer, by type of command. A type that is not named is not answered. */
export type Answers = Readonly<Record<string, ((payload: never) => unknown) | undefined>>;

export interface Issued extends Command {
  readonly key: string;
  outcome?: 'done' | 'failed';
  /** A person asked for it. */
  readonly byPerson: boolean;
}

export interface Told {
  readonly source?: string;
  readonly classifier?: CanonicalEvent['classifier'];
  readonly occurredAt?: string | null;
  readonly subject?: string;
}

/** Before and after one input, for what must hold at every step. */
export interface Step<S> {
  readonly input: Input;
  readonly before: S | null;
  readonly after: S | null;
}

const START = Date.parse('2026-11-24T08:00:00.000Z');

/**
 * Plays one instance of a process without a database: inputs go through `applyInputs` as they do in earnest, so queues
 * per target, versions of timers and open cases are the real ones. An input that the decider throws on fails the test.
 */
export class ProcessDriver<S> {
  readonly issued: Issued[] = [];
  readonly emitted: CanonicalEvent[] = [];
  readonly openCases = new Map<string, ExceptionCase>();
  readonly everOpened: string[] = [];
  /** Keys of the commands that cases are about, by the code of the case. */
  private readonly keys = new Map<string, string>();
  readonly notes: string[] = [];
  /** The instance's word after every input that changed it. */
  readonly words: string[] = [];
  readonly timers = new Map<string, { dueAt: string; payload: unknown; version: number }>();
  private instance: Parameters<typeof applyInputs<S>>[1];
  private at = START;
  private count = 0;
  private readonly life = beginsLife();

  constructor(
    private readonly definition: ProcessDefinition<S>,
    id: string,
    private readonly observe: (step: Step<S>) => void = () => undefined,
  ) {
    const traceparent = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
    this.instance = { id, state: null, sequence: 0, traceparent, queues: {}, timers: {}, openCases: {}, refs: [] };
  }

  get state(): S {
    if (this.instance.state === null) throw new Error('the instance has not begun');
    return this.instance.state;
  }

  get begun(): boolean {
    return this.instance.state !== null;
  }

  get word(): string {
    return this.definition.status(this.state);
  }

  get now(): string {
    return new Date(this.at).toISOString();
  }

  get outstanding(): Issued[] {
    return this.issued.filter(({ outcome }) => outcome === undefined);
  }

  /** Types of the commands that wait for their outcome. */
  get waitingFor(): string[] {
    return this.outstanding.map(({ type }) => type);
  }

  /** Codes of the cases that are open. */
  get cases(): string[] {
    return [...this.openCases.keys()];
  }

  get note(): string {
    return this.notes.at(-1) ?? '';
  }

  of(type: string): Issued[] {
    return this.issued.filter((command) => command.type === type);
  }

  eventsOf<N extends EventName>(type: N): CanonicalEvent<N>[] {
    return this.emitted.filter((event): event is CanonicalEvent<N> => event.type === type);
  }

  tell<N extends EventName>(type: N, data: CanonicalEvent<N>['data'], told: Told = {}): this {
    const { source = '/outside', classifier = 'actual', occurredAt = this.now, subject = this.instance.id } = told;
    return this.deliver({
      kind: 'event',
      now: this.now,
      event: {
        id: `told-${++this.count}`,
        source,
        type,
        version: 1,
        subject,
        ...(occurredAt && { occurredAt }),
        receivedAt: this.now,
        classifier,
        data,
        tenant: 'sample',
        position: BigInt(this.count),
        sequence: this.count,
      } as unknown as StoredEvent,
    });
  }

  /** The oldest outstanding command of a type went well. */
  done(type: string, result: unknown = {}): this {
    const command = this.headOf(type);
    return this.settle(command, result);
  }

  fails(type: string, code: string, message = code): this {
    return this.settle(this.headOf(type), new Failure(code, message));
  }

  /** Answers commands by the table, oldest first, until none is left that it answers. */
  play(answers: Answers): this {
    for (;;) {
      const next = this.runnable().find(({ type }) => answers[type] !== undefined);
      if (!next) return this;
      this.settle(next, answers[next.type]?.(next.payload as never));
    }
  }

  settle(command: Issued, answer: unknown): this {
    command.outcome = answer instanceof Failure ? 'failed' : 'done';
    const { key, type, target, payload } = command;
    return this.deliver({
      kind: 'outcome',
      now: this.now,
      command: { key, type, target, payload },
      outcome:
        answer instanceof Failure
          ? { ok: false, failure: { code: answer.code, message: answer.message, attempts: 1 } }
          : { ok: true, result: answer },
    });
  }

  /** Heads of the queues: what the systems are asked at this moment. */
  runnable(): Issued[] {
    const heads = new Set(Object.values(this.instance.queues).map(([head]) => head));
    return this.outstanding.filter(({ key }) => heads.has(key));
  }

  /** The time of a timer has come. */
  fire(name: string): this {
    const timer = this.timers.get(name);
    if (!timer) throw new Error(`no timer ${name}; set: ${[...this.timers.keys()].join(', ') || 'none'}`);
    this.at = Math.max(this.at, Date.parse(timer.dueAt));
    return this.deliver({ kind: 'timer', name, payload: timer.payload ?? null, now: this.now }, timer.version);
  }

  pass(ms: number): this {
    this.at += ms;
    return this;
  }

  act(
    caseCode: string,
    action: 'retry' | 'resolve' | 'abandon' | 'skip',
    payload: unknown = {},
    by = 'm.jansen',
  ): this {
    const found = this.openCases.get(caseCode);
    if (!found) throw new Error(`no open case ${caseCode}; open: ${this.cases.join(', ') || 'none'}`);
    if (!found.actions.includes(action)) throw new Error(`${caseCode} does not offer ${action}`);
    return this.deliver({ kind: 'action', action, caseCode, payload, by, now: this.now });
  }

  /** A person's act on the instance, not on one of its cases. */
  ask(action: string, payload: unknown, by = 'm.jansen'): this {
    return this.deliver({ kind: 'action', action, payload, by, now: this.now });
  }

  /** A second person approves of the failed command of a case in another form. */
  edit(caseCode: string, change: (payload: never) => unknown = (payload) => payload): this {
    const key = this.keys.get(caseCode);
    const command = this.issued.find((each) => each.key === key);
    if (!command) throw new Error(`${caseCode} is about no command`);
    const payload = { payload: change(command.payload as never), revises: command.key, proposedBy: 'a.diaz' };
    return this.deliver({ kind: 'action', action: 'edit', caseCode, payload, by: 'm.jansen', now: this.now });
  }

  /** As an earlier version left it: what was under way, was waited for and was asked of people is so still. */
  resume({ at, instance, commands, timers, cases }: LeftBehind): this {
    const { id, version, state, sequence, traceparent, queues, refs } = instance;
    const openCases = Object.fromEntries(cases.map(({ code }) => [code, `left ${code}`]));
    const found = { id, sequence, traceparent, queues, refs, timers: instance.timers, openCases };
    const isEarlier = version < this.definition.version;
    this.instance = { ...found, state: inFormOf(this.definition, state, version), ...(isEarlier && { upcast: true }) };
    this.at = Date.parse(at);
    for (const { begun: _, ...command } of commands) this.issued.push({ ...command, byPerson: false });
    for (const { name, ...timer } of timers) this.timers.set(name, timer);
    for (const opened of cases) this.heard(opened);
    return this;
  }

  private headOf(type: string): Issued {
    const command = this.outstanding.find((each) => each.type === type);
    if (!command) throw new Error(`no ${type} is outstanding; outstanding: ${this.waitingFor.join(', ') || 'none'}`);
    return command;
  }

  private deliver(input: Input, timerVersion?: number): this {
    const before = this.instance.state;
    const codes = new Map(Object.entries(this.instance.openCases).map(([code, id]) => [id, code]));
    const delivery = {
      instance: this.instance.id,
      id: `input-${++this.count}`,
      input,
      ...(timerVersion !== undefined && { timerVersion }),
    };
    collect({ process: this.definition.name, life: this.life, id: this.instance.id, input });
    const changes = applyInputs(this.definition, this.instance, [delivery]);
    decidesAgain(this.definition, this.instance, delivery, changes);
    // Whoever did it takes the transaction back: what it had changed would be decided once and lost.
    const effects = [changes.commands, changes.opened, changes.closed, changes.events];
    if (changes.refused.some(({ idle }) => !idle))
      if (effects.some(({ length }) => length > 0) || !isDeepStrictEqual(before, changes.instance.state))
        throw new Error(`a refused act has an effect: ${JSON.stringify(asStored(input))}`);
    this.instance = changes.instance;
    for (const { failure } of [...changes.history, ...changes.undecided])
      if (failure) throw new Error(`the decider threw: ${failure}`);
    for (const { note } of changes.history) if (note) this.notes.push(note);
    for (const { key, type, target, payload } of changes.commands)
      this.issued.push({ key, type, target, payload, byPerson: input.kind === 'action' });
    for (const { name, version, dueAt, payload } of changes.timers) this.timers.set(name, { version, dueAt, payload });
    for (const [name, { version }] of this.timers) if (this.instance.timers[name] !== version) this.timers.delete(name);
    for (const { id } of changes.closed) this.openCases.delete(codes.get(id) ?? '');
    for (const opened of changes.opened) {
      const strange = strangeInCase(this.definition.cases, opened);
      if (strange.length > 0) throw new Error(strange.join('; '));
      this.heard(opened);
      this.everOpened.push(opened.code);
    }
    for (const renewed of changes.renewed.values()) this.heard(renewed);
    const { emits } = this.definition;
    for (const { type } of changes.events)
      if (emits && !emits.includes(type) && !type.startsWith('exception.'))
        throw new Error(`${type} is none of the events that ${this.definition.name} says it tells`);
    this.emitted.push(...changes.events);
    const after = this.instance.state;
    if (after !== null && this.words.at(-1) !== this.definition.status(after))
      this.words.push(this.definition.status(after));
    this.observe({ input, before, after });
    this.hearOneself(changes.events);
    return this;
  }

  private heard(told: ExceptionCase & { readonly commandKey?: string }): void {
    this.openCases.set(told.code, told);
    if (told.commandKey) this.keys.set(told.code, told.commandKey);
  }

  /** What the process announces comes back to it through the log, when it listens for that type. */
  private hearOneself(events: readonly CanonicalEvent[]): void {
    for (const event of events) {
      const position = BigInt(++this.count);
      const stored = { ...event, tenant: 'sample', position, sequence: this.count } as unknown as StoredEvent;
      if (this.definition.consumes.includes(event.type) && this.definition.correlate(stored) === this.instance.id)
        this.deliver({ kind: 'event', event: stored, now: this.now });
    }
  }
}
