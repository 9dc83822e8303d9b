import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AnswerReader, TooLarge } from './answer.reader.js';

const MEGABYTE = 1024 * 1024;
const block = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
const lengthOf = (bytes: Buffer) => bytes.length / MEGABYTE;

/** An answer that takes what is written to it as it is read. */
class Answer extends PassThrough {
  taken = 0;

  /** As much as is read of that many megabytes. */
  async send(megabytes: number): Promise<void> {
    for (let sent = 0; sent < megabytes; sent++) {
      if (!this.write(block(1))) await Promise.race([new Promise((done) => this.once('drain', done)), sleep(50)]);
      this.taken = Math.max(this.taken, sent + 1 - Math.round(this.writableLength / MEGABYTE));
    }
  }
}

describe('the answers of one system', () => {
  it('are read whole, the short ones side by side', async () => {
    const reader = new AnswerReader();
    const answers = Array.from({ length: 5 }, () => new Answer());
    const read = answers.map((answer) => reader.read(answer, (bytes) => bytes.toString()));
    for (const [nth, answer] of answers.reverse().entries()) answer.end(`answer ${nth}`);
    expect((await Promise.all(read)).sort()).toEqual([0, 1, 2, 3, 4].map((nth) => `answer ${nth}`));
  });

  it('that are long are read one after the other, and in the meantime short ones are', async () => {
    const reader = new AnswerReader();
    const [first, second, short] = [new Answer(), new Answer(), new Answer()];
    const reading = [first, second].map((answer) => reader.read(answer, lengthOf));
    await first.send(3);
    await second.send(4);
    expect(second.taken).toBeLessThan(4);
    const aside = reader.read(short, lengthOf);
    short.end(block(1));
    expect(await aside).toBe(1);
    first.end();
    expect(await reading[0]).toBe(3);
    second.end();
    expect(await reading[1]).toBe(4);
  });

  it('make room when one is given up, while it is read or before its turn', async () => {
    const reader = new AnswerReader();
    const [first, second, third] = [new Answer(), new Answer(), new Answer()];
    const reading = [first, second, third].map((answer) => reader.read(answer, lengthOf));
    await first.send(3);
    await second.send(3);
    second.destroy(new Error('given up'));
    await expect(reading[1]).rejects.toThrow('given up');
    first.destroy(new Error('given up as well'));
    await expect(reading[0]).rejects.toThrow('given up as well');
    third.end(block(3));
    expect(await reading[2]).toBe(3);
  });

  it('have an end: what is longer is refused when it becomes so, or when it says so', async () => {
    const reader = new AnswerReader();
    const endless = new Answer();
    const reading = reader.read(endless, lengthOf);
    void endless.send(30);
    await expect(reading).rejects.toBeInstanceOf(TooLarge);
    expect(endless.destroyed).toBe(true);
    const announced = new Answer();
    await expect(reader.read(announced, lengthOf, 21 * MEGABYTE)).rejects.toBeInstanceOf(TooLarge);
    expect(announced.destroyed).toBe(true);
  });

  it('that end before their end are no answers', async () => {
    const answer = new Answer();
    const reading = new AnswerReader().read(answer, lengthOf);
    answer.write('{');
    answer.destroy();
    await expect(reading).rejects.toThrow('before its end');
  });
});
