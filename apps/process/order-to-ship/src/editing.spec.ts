import { describe, expect, it } from 'vitest';
import type { OrderToShipCommands } from './commands/order-to-ship.commands.js';
import { mayEdit } from './editing.js';
import { OrderRun, WILLING } from './order-to-ship.sample.js';

const elsewhere = { name: 'Nordwind', city: 'Bremen', postalCode: '28195', country: 'DE' };
const RELEASE = 'command-failed:release-fulfilment:sap-4711-F1';
type Payloads = OrderToShipCommands;

describe('a command that is done again as two people agreed', () => {
  it('goes under the next revision of its key, again and again', () => {
    const run = new OrderRun().release().play({ ...WILLING, 'release-fulfilment': undefined });
    const code = 'command-failed:release-fulfilment:sap-4711-F1';
    const send = ({ request, ...rest }: Payloads['release-fulfilment']) => ({
      ...rest,
      request: { ...request, shipTo: elsewhere },
    });
    for (const revision of [1, 2]) {
      run.fails('release-fulfilment', 'vendor-rejected').edit(code, send);
      const keys = run.of('release-fulfilment').map(({ key }) => key);
      expect(keys.at(-1)).toBe(keys[0]?.replace(/:r0$/, `:r${revision}`));
      expect(run.of('release-fulfilment').at(-1)?.payload).toMatchObject({ request: { shipTo: elsewhere } });
      expect(run.cases).toEqual([]);
    }
    expect(run.play(WILLING).fulfilment('F1').stage).toBe('released');
  });

  const releasedElsewhere = (failure: string) => {
    const run = new OrderRun().release().play({ ...WILLING, 'release-fulfilment': undefined });
    run.fails('release-fulfilment', failure);
    return run.edit(RELEASE, ({ request, ...rest }: Payloads['release-fulfilment']) => ({
      ...rest,
      request: { ...request, shipTo: elsewhere, requestedShipDate: '2026-12-24' },
    }));
  };

  it('with another address to ship to sends the carrier there as well, on the day that was agreed', () => {
    const run = releasedElsewhere('vendor-rejected');
    expect(run.state.order).toMatchObject({ shipTo: elsewhere, requestedShipDate: '2026-12-24' });
    run.play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks').warehouse('F1', 'packs');
    expect(run.of('rate-shipment')[0]?.payload).toMatchObject({ request: { to: elsewhere } });
  });

  it.each([
    ['rate-shipment', 'request', 'command-failed:rate-shipment:sap-4711-S1'],
    ['tender-shipment', 'tender', 'command-failed:tender-shipment:sap-4711-S1-T1'],
  ] as const)('%s with another address counts for the whole shipment', (type, member, code) => {
    const { [type]: _, ...others } = WILLING;
    const run = new OrderRun().release().play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks');
    run.warehouse('F1', 'packs').play(others).fails(type, 'gave-up');
    run.edit(code, (payload: Record<string, object>) => ({
      ...payload,
      [member]: { ...payload[member], to: elsewhere, requestedDeliveryDate: '2026-12-01' },
    }));
    expect(run.shipment('S1').request).toMatchObject({ to: elsewhere, requestedDeliveryDate: '2026-12-01' });
    run.play(WILLING);
    expect(run.of('tender-shipment').at(-1)?.payload).toMatchObject({ tender: { to: elsewhere } });
  });

  it('stays with a person where its system has it in the form before', () => {
    const run = releasedElsewhere('gave-up').fails('release-fulfilment', 'conflict');
    expect(run.cases).toEqual([RELEASE]);
    run.warehouse('F1', 'accepts');
    expect(run.cases).toEqual(['stands-otherwise:sap-4711-F1']);
    expect(run.openCases.get('stands-otherwise:sap-4711-F1')).toMatchObject({
      owner: 'warehouse-desk',
      severity: 'high',
    });
  });

  it('stays with a person also where its warehouse was faster than the refusal', () => {
    const run = releasedElsewhere('gave-up').warehouse('F1', 'accepts').fails('release-fulfilment', 'conflict');
    expect(run.cases).toEqual(['stands-otherwise:sap-4711-F1']);
  });

  it('is looked at where nobody knows in which form its warehouse has it', () => {
    const run = releasedElsewhere('gave-up').fails('release-fulfilment', 'gave-up').warehouse('F1', 'accepts');
    expect(run.cases).toEqual(['stands-otherwise:sap-4711-F1']);
  });

  it('asks no carrier silently to take goods where they were to go before', () => {
    const { 'tender-shipment': _, ...others } = WILLING;
    const run = new OrderRun().release().play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks');
    run.warehouse('F1', 'packs').play(others).fails('tender-shipment', 'gave-up');
    const code = 'command-failed:tender-shipment:sap-4711-S1-T1';
    run.edit(code, ({ tender, ...rest }: Payloads['tender-shipment']) => ({
      ...rest,
      tender: { ...tender, to: elsewhere },
    }));
    run.fails('tender-shipment', 'conflict');
    expect(run.cases).toEqual([code]);
    run.tell('tender.accepted', {
      shipmentId: 'sap-4711-S1',
      version: 1,
      carrier: run.shipment('S1').tenders[0]?.rate.carrier ?? '',
    });
    expect(run.cases).toContain('stands-otherwise:sap-4711-S1-T1');
  });

  it('is none that says how much: quantities come from what was ordered and picked', () => {
    const types: (keyof Payloads)[] = ['create-delivery', 'shorten-delivery', 'post-goods-issue'];
    expect(types.filter(mayEdit)).toEqual([]);
  });
});
