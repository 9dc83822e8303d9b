import type { Command, Decision, EmittedEvent, ExceptionCase, Timer } from '#process-manager';
import type { InvoiceRecord, ShipToSettleState } from './ship-to-settle.state.js';

/** One decision while it is being made: the parts of the decider write into it, `decision()` reads it out. Lives for one call. */
export class Plan {
  private readonly commands: Command[] = [];
  private readonly timers: Timer[] = [];
  private opened: ExceptionCase[] = [];
  private readonly closed: { code: string; resolution: string }[] = [];
  private readonly events: EmittedEvent[] = [];
  private readonly notes: string[] = [];

  constructor(
    public state: ShipToSettleState,
    readonly now: string,
  ) {}

  update(change: Partial<ShipToSettleState>): void {
    this.state = { ...this.state, ...change };
  }

  /** Replaces the record of that invoice; a new one is added. */
  putInvoice(changed: InvoiceRecord): void {
    const { invoiceNumber } = changed.invoice;
    const known = this.state.invoices.some(
      ({ invoice, state }) => invoice.invoiceNumber === invoiceNumber && state !== 'duplicate',
    );
    this.update({
      invoices: known
        ? this.state.invoices.map((each) =>
            each.invoice.invoiceNumber === invoiceNumber && each.state !== 'duplicate' ? changed : each,
          )
        : [...this.state.invoices, changed],
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

  decision(): Decision<ShipToSettleState> {
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
