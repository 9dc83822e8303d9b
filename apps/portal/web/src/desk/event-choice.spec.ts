import { describe, expect, it } from 'vitest';
import { chooseFamily, familiesOf, othersIn } from './event-choice.js';

const TYPES = ['crossdock.pick.short.v1', 'crossdock.tender.sent.v1', 'crossdock.pick.confirmed.v1'];
const FAMILIES = familiesOf(TYPES);

describe('the types of events that a webhook asks for', () => {
  it('are offered by family', () => {
    expect(FAMILIES).toEqual([
      { name: 'crossdock.pick.*', types: ['crossdock.pick.short.v1', 'crossdock.pick.confirmed.v1'] },
      { name: 'crossdock.tender.*', types: ['crossdock.tender.sent.v1'] },
    ]);
  });

  it('are not asked for beside their family, and are left out with it', () => {
    const [pick] = FAMILIES as [(typeof FAMILIES)[number]];
    const chosen = ['crossdock.pick.short.v1', 'crossdock.tender.sent.v1'];
    const whole = chooseFamily(chosen, pick, true);
    expect(whole).toEqual(['crossdock.tender.sent.v1', 'crossdock.pick.*']);
    expect(chooseFamily(whole, pick, false)).toEqual(['crossdock.tender.sent.v1']);
  });

  it('that nobody offers any more are kept until they are taken away', () => {
    const chosen = ['*', 'crossdock.pick.*', 'crossdock.tender.sent.v1', 'crossdock.tender.sent.v0', 'crossdock.*'];
    expect(othersIn(chosen, FAMILIES)).toEqual(['crossdock.tender.sent.v0', 'crossdock.*']);
  });
});
