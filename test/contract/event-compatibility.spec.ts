import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { type Broken, EVENTS, PlantedContracts } from '../support/planted-contracts.js';

/** The schema of what an event says, beside its envelope. */
const dataOf = (components: Broken['components'], message: string) =>
  components.messages[message].payload.allOf[1].properties.data;

let contracts: PlantedContracts;
beforeEach(() => {
  contracts = new PlantedContracts();
});
afterEach(() => contracts.dispose());

const plant = (file: string, breakIt: (contract: Broken) => void) => contracts.plant(file, breakIt);
const run = () => contracts.run(compatibility);

describe('a change of a released event', () => {
  it.each<[string, (contract: Broken) => void]>([
    ['an event is gone', ({ components }) => delete components.messages['pick.short.v1']],
    [
      'a field of an event is gone',
      ({ components }) => {
        delete dataOf(components, 'pick.short.v1').properties.reason;
      },
    ],
    [
      'a new field of an event is always there',
      ({ components }) => {
        dataOf(components, 'pick.short.v1').properties.dock = { type: 'string' };
        dataOf(components, 'pick.short.v1').required.push('dock');
      },
    ],
    ['a field of an event may be absent', ({ components }) => dataOf(components, 'pick.short.v1').required.pop()],
    [
      'a field of an event has another type',
      ({ components }) => {
        components.schemas.Quantity.properties.value.type = 'string';
      },
    ],
    ['an event has a word less', ({ components }) => dataOf(components, 'order.held.v1').properties.reason.enum.pop()],
    [
      'the envelope has lost a member',
      ({ components }) => {
        delete components.schemas.CloudEventEnvelope.properties.partitionkey;
      },
    ],
  ])('breaks when %s', async (_, breakIt) => {
    plant(EVENTS, breakIt);
    const { outcome, findings } = await run();
    expect(outcome).toBe('failed');
    expect(findings[0]).toMatch(/^asyncapi\/v1\.json breaks what was released/);
  });

  it('breaks when a kind of partner is not told of an event any more', async () => {
    plant(`released/${EVENTS}`, ({ operations }) => {
      operations['pick.short.v1']['x-receivers'] = ['nobody'];
    });
    expect((await run()).findings.join()).toContain('remove /receivers/pick.short.v1/nobody');
  });

  it('breaks nothing when an event may have a field more, or is new', async () => {
    plant(EVENTS, ({ components }) => {
      dataOf(components, 'pick.short.v1').properties.dock = { type: 'string' };
      components.messages['dock.opened.v1'] = components.messages['pick.short.v1'];
    });
    expect(await run()).toEqual({ outcome: 'passed', findings: [] });
  });
});
