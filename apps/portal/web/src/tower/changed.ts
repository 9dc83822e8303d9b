/** What changes is asked anew soon, and where it keeps changing at most this often. */
const SOON_MS = 100;
const QUIET_MS = 1_000;

/** What has to be asked anew, gathered for a while. */
export class Changed {
  private readonly keys = new Set<string>();
  private timer?: ReturnType<typeof setTimeout> | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;

  /** @param ask anew whatever begins with that key */
  constructor(private readonly ask: (key: readonly string[]) => void) {}

  /** @param keys their parts divided by spaces */
  add(...keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const key of keys) this.keys.add(key);
    this.timer ??= setTimeout(() => this.askAll(), Math.max(SOON_MS, this.askedAt + QUIET_MS - performance.now()));
  }

  everything(): void {
    this.stop();
    this.keys.clear();
    this.askedAt = performance.now();
    this.ask([]);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private askAll(): void {
    const all = [...this.keys];
    this.stop();
    this.keys.clear();
    this.askedAt = performance.now();
    // A part of what is asked anew as a whole would be asked twice.
    const whole = (key: string) => all.some((other) => key.startsWith(`${other} `));
    for (const key of all) if (!whole(key)) this.ask(key.split(' '));
  }
}
