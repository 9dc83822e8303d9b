import type { CrossReference } from '#canonical';
import type { Command, Decision, EmittedEvent, ExceptionCase, Refusal, Timer } from './process.js';

/** One decision while it is being made: the parts of the decider write into it, `decision()` reads it out. Lives for one call. */
export class DecisionDraft<S> {
  private readonly commands: Command[] = [];
  private readonly timers: Timer[] = [];
  private opened: ExceptionCase[] = [];
  private readonly closed: { code: string; resolution: string }[] = [];
  private readonly events: EmittedEvent[] = [];
  private readonly named: CrossReference[] = [];
  private readonly notes: string[] = [];
  private refused?: Refusal;

  constructor(
    public state: S,
    readonly now: string,
  ) {}

  update(change: Partial<S>): void {
    this.state = { ...this.state, ...change };
  }

  command(command: Command): void {
    this.commands.push(command);
  }

  timer(name: string, afterMs: number | null, payload?: unknown): void {
    const dueAt = afterMs === null ? null : new Date(Date.parse(this.now) + afterMs).toISOString();
    this.timers.push({ name, dueAt, ...(payload !== undefined && { payload }) });
  }

  open(exception: ExceptionCase): void {
    this.opened.push(exception);
  }

  /** Also a case that this same decision opened. */
  close(code: string, resolution: string): void {
    this.opened = this.opened.filter((each) => each.code !== code);
    this.closed.push({ code, resolution });
  }

  emit(event: EmittedEvent): void {
    this.events.push(event);
  }

  /** What a system calls a thing that the state forgets with this decision. */
  name(reference: CrossReference): void {
    this.named.push(reference);
  }

  note(text: string): void {
    this.notes.push(text);
  }

  /**
   * A person's act is not taken: they are told so, and nothing of it stays.
   * @param pointer to what they told wrong; absent where something else stands in the way
   */
  refuse(message: string, pointer?: string): void {
    this.note(message);
    this.refused = { message, ...(pointer !== undefined && { pointer }) };
  }

  decision(): Decision<S> {
    return {
      state: this.state,
      ...(this.commands.length > 0 && { commands: this.commands }),
      ...(this.timers.length > 0 && { timers: this.timers }),
      ...(this.opened.length > 0 && { open: this.opened }),
      ...(this.closed.length > 0 && { close: this.closed }),
      ...(this.events.length > 0 && { events: this.events }),
      ...(this.named.length > 0 && { named: this.named }),
      ...(this.refused && { refused: this.refused }),
      ...(this.notes.length > 0 && { note: this.notes.join(' ') }),
    };
  }
}
