import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSscc } from '#canonical';
import type { ConfirmationDto } from '../v1/fulfilments/confirmation.dto.js';
import { toConfirmation } from '../v1/fulfilments/confirmation.mapper.js';
import type { ConfirmedFulfilment } from './confirmation.js';
import { translateConfirmation } from './confirmation.translator.js';

const fulfilment = (change: Partial<ConfirmedFulfilment> = {}): ConfirmedFulfilment => ({
  id: 'sap-10000001-F1',
  orderId: 'sap-10000001',
  warehouse: '4012345000016',
  state: 'accepted',
  lines: [
    { lineId: '10', sku: 'SKU-1001', quantity: { value: 10, unit: 'EA' } },
    { lineId: '20', sku: 'SKU-1002', quantity: { value: 4, unit: 'EA' } },
  ],
  taken: [],
  packages: [],
  ...change,
});

const confirm = (asked: ConfirmedFulfilment, dto: ConfirmationDto) => translateConfirmation(asked, toConfirmation(dto));

const problem = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error as { code: string; errors?: { pointer: string; code: string }[] };
  }
  throw new Error('expected a problem');
};

describe('a 3PL confirmation', () => {
  it('that is picked without lines confirms everything asked for', () => {
    const [fact] = confirm(fulfilment(), { kind: 'picked' });
    expect(fact).toMatchObject({
      type: 'pick.confirmed',
      subject: 'sap-10000001-F1',
      orderId: 'sap-10000001',
      data: {
        lines: [
          { lineId: '10', quantity: { value: 10 } },
          { lineId: '20', quantity: { value: 4 } },
        ],
      },
    });
  });

  it('with less than asked for is a short pick, and a line left out was not picked at all', () => {
    const dto: ConfirmationDto = {
      kind: 'picked',
      lines: [{ lineId: '10', quantity: { value: 7, unit: 'EA' } }],
      reason: 'Damaged',
    };
    expect(confirm(fulfilment(), dto)).toMatchObject([
      {
        type: 'pick.short',
        data: {
          reason: 'Damaged',
          lines: [
            { lineId: '10', quantity: { value: 7 } },
            { lineId: '20', quantity: { value: 0 } },
          ],
        },
      },
    ]);
  });

  it('adds up lots of one line, and is short exactly when they sum to less than asked for', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), (a, b) => {
        fc.pre(a + b <= 10);
        const lines = [a, b].map((value, i) => ({ lineId: '10', quantity: { value, unit: 'EA' }, lot: `L${i}` }));
        const all = { lineId: '20', quantity: { value: 4, unit: 'EA' } };
        const [fact] = confirm(fulfilment(), { kind: 'picked', lines: [...lines, all] });
        expect(fact?.type).toBe(a + b === 10 ? 'pick.confirmed' : 'pick.short');
      }),
    );
  });

  it('is refused with a pointer when it names an unknown line, another item, another unit or more than asked for', () => {
    const lines = (line: object) =>
      ({ kind: 'picked', lines: [{ lineId: '10', quantity: { value: 1, unit: 'EA' }, ...line }] }) as ConfirmationDto;
    const pointer = (line: object) => problem(() => confirm(fulfilment(), lines(line))).errors?.[0];
    expect(pointer({ lineId: '99' })).toMatchObject({ pointer: '/lines/0/lineId', code: 'unknown-line' });
    expect(pointer({ sku: 'SKU-9' })).toMatchObject({ pointer: '/lines/0/sku', code: 'other-item' });
    expect(pointer({ quantity: { value: 1, unit: 'CS' } })).toMatchObject({
      pointer: '/lines/0/quantity/unit',
      code: 'other-unit',
    });
    expect(pointer({ quantity: { value: 11, unit: 'EA' } })).toMatchObject({
      pointer: '/lines/0/quantity/value',
      code: 'more-than-asked',
    });
  });

  it('refuses a handling unit whose SSCC has a wrong check digit', () => {
    const sscc = makeSscc(3, '4012345', 1n);
    const wrong = `${sscc.slice(0, -1)}${(Number(sscc.at(-1)) + 1) % 10}`;
    expect(confirm(fulfilment(), { kind: 'packed', packages: [{ sscc, weightKg: 3 }] })).toMatchObject([
      { type: 'fulfilment.packed', data: { packages: [{ sscc, weightKg: 3 }] } },
    ]);
    const { errors } = problem(() => confirm(fulfilment(), { kind: 'packed', packages: [{ sscc: wrong }] }));
    expect(errors?.[0]).toMatchObject({ pointer: '/packages/0/sscc', code: 'check-digit' });
  });

  it('cannot be made of a cancelled fulfilment, nor a rejection or a shortage once it is picked', () => {
    const at = (state: string, dto: ConfirmationDto) => problem(() => confirm(fulfilment({ state }), dto)).code;
    expect(at('cancelled', { kind: 'picked' })).toBe('conflict');
    expect(at('packed', { kind: 'rejected', reason: 'late' })).toBe('conflict');
    expect(at('packed', { kind: 'picked', lines: [{ lineId: '10', quantity: { value: 1, unit: 'EA' } }] })).toBe(
      'conflict',
    );
  });

  it('told again after the warehouse system told the same is accepted: the process ignores what it knows', () => {
    expect(confirm(fulfilment({ state: 'shipped' }), { kind: 'accepted' })).toHaveLength(1);
    expect(confirm(fulfilment({ state: 'shipped' }), { kind: 'shipped' })).toMatchObject([
      { type: 'fulfilment.shipped', data: { lines: fulfilment().lines } },
    ]);
  });
});
