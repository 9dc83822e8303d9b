import { describe, expect, it } from 'vitest';
import { ProblemError } from '../errors/index.js';
import { AddressLimit } from './address.limit.js';

const limit = () => new AddressLimit({ requests: 3, windowMs: 60_000 });
function refusal(work: () => void): ProblemError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error as ProblemError;
  }
}

describe('a limit by address', () => {
  it('lets so many pass in a window, tells when the next one may come, and begins anew after it', () => {
    const each = limit();
    for (let nth = 0; nth < 3; nth++) each.use('192.0.2.1', 1_000);
    const refused = refusal(() => each.use('192.0.2.1', 31_000));
    expect(refused).toMatchObject({
      code: 'quota-exceeded',
      headers: { 'retry-after': '30' },
      extensions: { 'violated-policies': ['address'] },
    });
    expect(refusal(() => each.use('192.0.2.2', 31_000))).toBeUndefined();
    expect(refusal(() => each.use('192.0.2.1', 61_001))).toBeUndefined();
  });

  it('never limits the machine itself', () => {
    const each = limit();
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
      for (let nth = 0; nth < 10; nth++) each.use(address, 0);
  });

  it('takes a /64 of IPv6 as one address', () => {
    const each = limit();
    for (const address of ['2001:db8::1', '2001:db8:0:0:1::2', '2001:db8::ffff:3']) each.use(address, 0);
    expect(refusal(() => each.use('2001:db8:0:0::4', 0))).toBeInstanceOf(ProblemError);
    expect(refusal(() => each.use('2001:db8:0:1::4', 0))).toBeUndefined();
  });
});
