/** The pace is that of the last whole one of these. */
const PERIOD_MS = 250;

/** How often something happens, by how often it did a moment ago. */
export class Pace {
  private happened = 0;
  private since: number;
  private perMs = 0;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.since = now();
  }

  count(): void {
    this.happened += 1;
    this.look();
  }

  /** How often it happens in so many milliseconds, if it goes on like that. */
  within(ms: number): number {
    this.look();
    return Math.floor(this.perMs * ms);
  }

  private look(): void {
    const passed = this.now() - this.since;
    if (passed < PERIOD_MS) return;
    this.perMs = this.happened / passed;
    this.happened = 0;
    this.since += passed;
  }
}
