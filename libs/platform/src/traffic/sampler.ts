const HOUR_MS = 3_600_000;

export interface Sampling {
  /** Calls of one kind that are all looked at in an hour… */
  readonly first: number;
  /** …and of those after them one in so many. */
  readonly thenOneIn: number;
}

/** Which calls are looked at: enough to see what a partner does, few enough to cost nothing. */
export class Sampler {
  private readonly counted = new Map<string, number>();
  private hour = 0;

  constructor(private readonly sampling: Sampling) {}

  takes(kind: string, now: number): boolean {
    const hour = Math.floor(now / HOUR_MS);
    if (hour !== this.hour) this.counted.clear();
    this.hour = hour;
    const nth = (this.counted.get(kind) ?? 0) + 1;
    this.counted.set(kind, nth);
    return nth <= this.sampling.first || nth % this.sampling.thenOneIn === 0;
  }
}
