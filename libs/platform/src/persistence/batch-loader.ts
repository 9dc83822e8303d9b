export interface BatchLoaderOptions<K, V> {
  readonly maxBatch: number;
  /** Batches at a time: while these are under way, the next one gathers. */
  readonly parallel: number;
  /** Answers in the order of the keys; undefined where there is nothing. */
  read(keys: readonly K[]): Promise<readonly (V | undefined)[]>;
}

interface Asked<K, V> {
  readonly key: K;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Coalesced reads: what is asked for in one turn of the event loop, or while the reads before are under way, is one
 * read. Every question is answered by a read that begins after it was asked, so that nobody is told what was true before;
 * nothing is kept. A single question waits for nothing.
 */
export class BatchLoader<K, V> {
  private asked: Asked<K, V>[] = [];
  private reading = 0;

  constructor(private readonly options: BatchLoaderOptions<K, V>) {}

  load(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      this.asked.push({ key, resolve, reject });
      if (this.reading < this.options.parallel && this.asked.length === 1) setImmediate(() => this.flush());
    });
  }

  private flush(): void {
    while (this.asked.length > 0 && this.reading < this.options.parallel) {
      void this.read(this.asked.splice(0, this.options.maxBatch));
    }
  }

  private async read(batch: readonly Asked<K, V>[]): Promise<void> {
    this.reading += 1;
    try {
      const values = await this.options.read(batch.map(({ key }) => key));
      batch.forEach(({ resolve }, nth) => {
        resolve(values[nth]);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.reading -= 1;
      this.flush();
    }
  }
}
