/** Signs of too much within this time are one sign: what was under way when the limit was cut says nothing about the cut. */
const CUT_EVERY_MS = 1_000;

/**
 * How many calls a system may have at a time, found out by asking: one more per round while it copes, half when it says
 * that it is too much (additive increase, multiplicative decrease, RFC 5681). After an outage it begins with one and
 * doubles per round up to half of what was known to work: a backlog comes back as a ramp and not as a wall.
 */
export class AdaptiveLimit {
  private exact: number;
  /** Up to here it doubles per round, beyond it grows by one. */
  private threshold: number;
  private cutAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly most: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.exact = most;
    this.threshold = most;
  }

  get value(): number {
    return Math.max(1, Math.floor(this.exact));
  }

  coped(): void {
    const step = this.exact < this.threshold ? 1 : 1 / this.exact;
    this.exact = Math.min(this.most, this.exact + step);
  }

  tooMuch(): void {
    const at = this.now();
    if (at - this.cutAt < CUT_EVERY_MS) return;
    this.cutAt = at;
    this.exact = Math.max(1, this.exact / 2);
    this.threshold = this.exact;
  }

  /** It was away and is back. */
  restart(): void {
    this.exact = 1;
    this.threshold = Math.max(1, this.most / 2);
  }
}
