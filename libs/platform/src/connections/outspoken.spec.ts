import { describe, expect, it } from 'vitest';
import { FinalError, ProblemError } from '../errors/index.js';
import { VendorError } from '../http/index.js';
import { outspoken } from './outspoken.js';

class Adapter {
  readonly #orders = new Map([['4711', { lines: 3 }]]);
  readonly stock = {
    find: async (sku: string) => ({ sku }),
    post: () => Promise.reject(new RangeError('Invalid time')),
  };
  readonly takesSubstitutes = true;
  readonly books?: object;
  read = async (number: string) => (this.#orders.get(number) as { lines: number }).lines;
  normalize(body: string): unknown {
    return JSON.parse(body);
  }
  async refuse(error: Error): Promise<never> {
    throw error;
  }
}

const port = outspoken(new Adapter(), 'Acme ERP');
const unreadable = { name: 'VendorError', kind: 'garbage', message: expect.stringContaining('Acme ERP') };

describe('a port', () => {
  it('answers as its adapter does, part by part', async () => {
    expect(await port.read('4711')).toBe(3);
    expect(await port.stock.find('SKU-1')).toEqual({ sku: 'SKU-1' });
    expect(port.normalize('{"a":1}')).toEqual({ a: 1 });
    expect([port.takesSubstitutes, port.books]).toEqual([true, undefined]);
    const { stock } = port;
    expect(port.stock).toBe(stock);
  });

  it('tells what its adapter did not foresee as an answer that cannot be read', async () => {
    await expect(port.read('4712')).rejects.toMatchObject(unreadable);
    await expect(port.stock.post()).rejects.toMatchObject(unreadable);
    expect(() => port.normalize('{')).toThrow(expect.objectContaining(unreadable));
  });

  it.each([
    new VendorError('rejected', 'no such order'),
    new ProblemError('period-closed', 'closed'),
    new FinalError('capability-missing', 'not here'),
  ])('leaves what says itself what happened: $name', async (error) => {
    await expect(port.refuse(error)).rejects.toBe(error);
  });
});
