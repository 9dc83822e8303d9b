import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So many bytes are written at once, and what is longer by itself. */
const WRITTEN = 1_048_576;
/** So many are read at once. */
const READ = 65_536;

/** Where something is in the file. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/**
 * The folder for temporary files (`TMPDIR`) takes no more, or cannot be read. It is neither final nor the failure of a
 * system that is being read: the run is done again.
 */
export class RowsNotKept extends Error {
  override readonly name = 'RowsNotKept';
}

/**
 * Bytes that only this process can come to. The file has lost its name before anything is in it: the system takes its room
 * back when it is closed, and when whoever has it open is killed.
 */
export class RowsFile {
  private buffer = Buffer.allocUnsafeSlow(WRITTEN);
  private written = 0;
  private pending = 0;

  private constructor(private readonly handle: FileHandle) {}

  /** @throws RowsNotKept */
  static create(): Promise<RowsFile> {
    const path = join(tmpdir(), `crossdock-rows-${randomUUID()}`);
    return kept(async () => {
      const handle = await open(path, 'wx+', 0o600);
      try {
        await unlink(path);
      } catch (error) {
        await handle.close();
        throw error;
      }
      return new RowsFile(handle);
    });
  }

  /**
   * @param copyTo puts so many bytes into a buffer
   * @returns where they are in the file
   * @throws RowsNotKept
   */
  async append(length: number, copyTo: (target: Buffer, at: number) => void): Promise<number> {
    if (this.pending + length > this.buffer.length) await this.flush();
    if (length > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(length);
    copyTo(this.buffer, this.pending);
    const at = this.written + this.pending;
    this.pending += length;
    return at;
  }

  /** To be called before what was appended is read. @throws RowsNotKept */
  flush(): Promise<void> {
    return kept(async () => {
      for (let done = 0; done < this.pending; ) {
        const { bytesWritten } = await this.handle.write(this.buffer, done, this.pending - done, this.written + done);
        done += bytesWritten;
      }
      this.written += this.pending;
      this.pending = 0;
    });
  }

  /**
   * Reads what was appended one after the other, by its place.
   * @returns what is there, until the next call @throws RowsNotKept
   */
  reader(extents: readonly Extent[]): (nth: number) => Promise<Buffer> {
    let buffer = Buffer.alloc(0);
    let from = 0;
    let to = 0;
    return async (nth) => {
      const { at, length } = extents[nth] as Extent;
      if (at < from || at + length > to) {
        const last = extents.at(-1) as Extent;
        const size = Math.max(length, Math.min(READ, last.at + last.length - at));
        if (buffer.length < size) buffer = Buffer.allocUnsafeSlow(size);
        to = from = at;
        await this.read(buffer, at, size);
        to = at + size;
      }
      return buffer.subarray(at - from, at - from + length);
    };
  }

  private read(buffer: Buffer, at: number, length: number): Promise<void> {
    return kept(async () => {
      for (let done = 0; done < length; ) {
        const { bytesRead } = await this.handle.read(buffer, done, length - done, at + done);
        if (bytesRead === 0) throw new Error(`it ends before ${at + length}`);
        done += bytesRead;
      }
    });
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

async function kept<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new RowsNotKept(`Rows to be sorted cannot be kept in ${tmpdir()}: ${(cause as Error).message}`, { cause });
  }
}
