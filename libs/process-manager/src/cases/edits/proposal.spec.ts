import { IsISO8601, IsOptional, IsString } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { Nested } from '#canonical/dto';
import { proposalOf } from './proposal.js';

class Address {
  @IsString() city: string;
  @IsOptional() @IsString() street?: string;
}
class Request {
  @Nested(() => Address) to: Address;
  @IsOptional() @IsISO8601({ strict: true }) day?: string;
}
class Form {
  @Nested(() => Request) request: Request;
}

const rule = { members: ['/request/to', '/request/day'], form: Form };
const payload = { erp: 'sap', request: { id: 'F1', to: { city: 'Hamburg', street: 'Kai 1' }, day: '2026-11-30' } };
const propose = (patch: object) => proposalOf(rule, payload, patch);

describe('an edited form of a command', () => {
  it('is its payload with the patch applied, and tells every difference', async () => {
    const proposal = await propose({ request: { to: { city: 'Bremen', street: null }, day: '2026-12-01' } });
    expect(proposal.payload).toEqual({ erp: 'sap', request: { id: 'F1', to: { city: 'Bremen' }, day: '2026-12-01' } });
    expect(proposal.changes).toEqual(
      expect.arrayContaining([
        { pointer: '/request/to/city', before: 'Hamburg', after: 'Bremen' },
        { pointer: '/request/to/street', before: 'Kai 1' },
        { pointer: '/request/day', before: '2026-11-30', after: '2026-12-01' },
      ]),
    );
  });

  it('leaves the payload that failed as it is', async () => {
    const before = structuredClone(payload);
    await propose({ request: { day: '2026-12-01' } });
    expect(payload).toEqual(before);
  });

  it.each<[string, object, string, string]>([
    ['what may not be edited', { erp: 'tryton' }, '/patch/erp', 'not-editable'],
    ['what is beside it', { request: { id: 'F2' } }, '/patch/request/id', 'not-editable'],
    ['what begins like it', { request: { days: 'x' } }, '/patch/request/days', 'not-editable'],
    ['what it is part of', { request: null }, '/patch/request', 'not-editable'],
    ['nothing', { request: { day: '2026-11-30' } }, '/patch', 'no-change'],
    ['a day that is none', { request: { day: '2026-02-30' } }, '/patch/request/day', 'is-iso8601'],
    ['a member that must be there', { request: { to: { city: null } } }, '/patch/request/to/city', 'required'],
    ['a member that there is not', { request: { to: { moon: 1 } } }, '/patch/request/to/moon', 'unknown-member'],
    ['an object away', { request: { to: null } }, '/patch/request/to', 'required'],
  ])('does not change %s', async (_, patch, pointer, code) => {
    await expect(propose(patch)).rejects.toMatchObject({ code: 'validation-failed', errors: [{ pointer, code }] });
  });
});
