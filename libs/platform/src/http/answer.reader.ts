import type { Readable } from 'node:stream';
import PQueue from 'p-queue';

/** An answer beyond this is refused: no page of anything is as long. */
const MAX_BYTES = 20 * 1024 * 1024;
/** What is longer than this is read on while no other such answer of the same system is. */
const LARGE_BYTES = 1024 * 1024;

/** An answer is longer than any that is taken. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Reads the answers of one system. However many come at a time and however long they are, one of them alone may be long: what
 * they take of the memory is bounded, whatever a vendor sends, and other systems do not notice.
 */
export class AnswerReader {
  private readonly large = new PQueue({ concurrency: 1 });

  /**
   * @param use what is made of the bytes, once all are there
   * @param announced the length that the answer says it has
   * @throws TooLarge, or the stream's own error
   */
  async read<T>(stream: Readable, use: (bytes: Buffer) => T, announced = 0): Promise<T> {
    const turn = new Turn(this.large);
    try {
      return use(await collect(stream, announced, turn));
    } finally {
      turn.end();
    }
  }
}

/** Asked for by an answer once it is long, and over when it was read or given up. */
class Turn {
  private over = false;
  private done?: () => void;

  constructor(private readonly queue: PQueue) {}

  take(begin: () => void): void {
    const whole = () =>
      new Promise<void>((done) => {
        if (this.over) return done();
        this.done = done;
        begin();
      });
    void this.queue.add(whole);
  }

  end(): void {
    this.over = true;
    this.done?.();
  }
}

function collect(stream: Readable, announced: number, turn: Turn): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    // Whoever gives the call up ends the stream with an error, also after it was given up here.
    stream.on('error', reject);
    const refuse = () => {
      reject(new TooLarge(`more than ${MAX_BYTES} bytes`));
      stream.destroy();
    };
    if (announced > MAX_BYTES) return refuse();
    stream.on('data', (chunk: Buffer) => {
      const before = length;
      length += chunk.length;
      chunks.push(chunk);
      if (length > MAX_BYTES) refuse();
      else if (before <= LARGE_BYTES && length > LARGE_BYTES) {
        stream.pause();
        turn.take(() => stream.resume());
      }
    });
    stream.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length)));
    stream.once('close', () => reject(new Error('it ended before its end')));
  });
}
