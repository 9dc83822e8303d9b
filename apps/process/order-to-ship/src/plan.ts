import type { Command, Decision, EmittedEvent, ExceptionCase, Timer } from '#process-manager';
import type { Fulfilment, OrderToShipState, Shipment } from './order-to-ship.state.js';

/** One decision while it is being made: the parts of the decider write into it, `decision()` reads it out. Lives for one call. */
export class Plan {
  private readonly commands: Command[] = [];
  private readonly timers: Timer[] = [];
  private opened: ExceptionCase[] = [];
  private readonly closed: { code: string; resolution: string }[] = [];
  private readonly events: EmittedEvent[] = [];
  private readonly notes: string[] = [];

  constructor(
    public state: OrderToShipState,
    readonly now: string,
  ) {}

  update(change: Partial<OrderToShipState>): void {
    this.state = { ...this.state, ...change };
  }

  putFulfilment(changed: Fulfilment): void {
    const known = this.state.fulfilments.some(({ fulfilmentId }) => fulfilmentId === changed.fulfilmentId);
    this.update({
      fulfilments: known
        ? this.state.fulfilments.map((each) => (each.fulfilmentId === changed.fulfilmentId ? changed : each))
        : [...this.state.fulfilments, changed],
    });
  }

  putShipment(changed: Shipment): void {
    const known = this.state.shipments.some(({ shipmentId }) => shipmentId === changed.shipmentId);
    this.update({
      shipments: known
        ? this.state.shipments.map((each) => (each.shipmentId === changed.shipmentId ? changed : each))
        : [...this.state.shipments, changed],
    });
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

  note(text: string): void {
    this.notes.push(text);
  }

  decision(): Decision<OrderToShipState> {
    return {
      state: this.state,
      ...(this.commands.length > 0 && { commands: this.commands }),
      ...(this.timers.length > 0 && { timers: this.timers }),
      ...(this.opened.length > 0 && { open: this.opened }),
      ...(this.closed.length > 0 && { close: this.closed }),
      ...(this.events.length > 0 && { events: this.events }),
      ...(this.notes.length > 0 && { note: this.notes.join(' ') }),
    };
  }
}
