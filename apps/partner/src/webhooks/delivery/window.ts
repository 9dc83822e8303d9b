/** Events of a feed that were read and are not all durable: from how far on the feed has to be read again after a crash. */
export class Window {
  private entries: { readonly position: bigint; stored: boolean }[] = [];
  private readonly byPosition = new Map<bigint, { stored: boolean }>();

  constructor(private start: bigint) {}

  get size(): number {
    return this.byPosition.size;
  }

  /** In the order of the feed. */
  add(position: bigint): void {
    const entry = { position, stored: false };
    this.entries.push(entry);
    this.byPosition.set(position, entry);
  }

  /** Nothing that concerns us lies between the last one and here. */
  passed(position: bigint): void {
    this.entries.push({ position, stored: true });
    this.shift();
  }

  /** Up to where everything is durable once these are, too. */
  durableWith(positions: ReadonlySet<bigint>): bigint {
    let at = this.start;
    for (const { position, stored } of this.entries) {
      if (!stored && !positions.has(position)) break;
      at = position;
    }
    return at;
  }

  stored(positions: ReadonlySet<bigint>): void {
    for (const position of positions) {
      const entry = this.byPosition.get(position);
      if (entry) entry.stored = true;
      this.byPosition.delete(position);
    }
    this.shift();
  }

  private shift(): void {
    let count = 0;
    for (const { position, stored } of this.entries) {
      if (!stored) break;
      this.start = position;
      count += 1;
    }
    this.entries.splice(0, count);
  }
}
