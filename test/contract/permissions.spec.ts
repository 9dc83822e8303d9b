import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { type Broken, PARTNER, PlantedContracts } from '../support/planted-contracts.js';

let contracts: PlantedContracts;
let folder: string;
beforeEach(() => {
  contracts = new PlantedContracts();
  folder = contracts.folder;
});
afterEach(() => contracts.dispose());

const plant = (file: string, breakIt: (contract: Broken) => void) => contracts.plant(file, breakIt);
const run = () => contracts.run(compatibility);

describe('a permission', () => {
  const narrow = (words: number) =>
    plant(PARTNER, ({ components }) => components.schemas.ConfirmationDto.properties.kind.enum.splice(-words));
  async function permitted(change: object = {}): Promise<void> {
    const { findings } = await run();
    const permissions = findings.map((finding) => {
      const [, what, id] = /released: (.*) \(change (\w+)\)$/.exec(finding) as unknown as [string, string, string];
      return {
        contract: PARTNER,
        change: id,
        what,
        reason: 'Nobody sends it',
        by: 'A. Keeper',
        date: '2026-11-25',
        ...change,
      };
    });
    writeFileSync(join(folder, 'permissions.json'), JSON.stringify({ permissions }));
  }

  it('lets its change through, and no other that comes beside it', async () => {
    narrow(1);
    await permitted();
    expect(await run()).toEqual({ outcome: 'passed', findings: [] });
    narrow(1);
    expect((await run()).outcome).toBe('failed');
  });

  it('for the same place is none for another change there', async () => {
    plant(PARTNER, ({ components }) => {
      components.schemas.ConfirmationDto.properties.reason.maxLength = 400;
    });
    await permitted();
    plant(PARTNER, ({ components }) => {
      components.schemas.ConfirmationDto.properties.reason.maxLength = 5;
    });
    expect((await run()).findings.join()).toMatch(/breaks what was released.*permission for .* is for no change/s);
  });

  it('of another contract does not count', async () => {
    narrow(1);
    await permitted({ contract: 'partner/partner.v2.json' });
    expect((await run()).outcome).toBe('failed');
  });

  it('that is for no change is told', async () => {
    narrow(1);
    await permitted();
    cpSync(join(folder, 'released', PARTNER), join(folder, PARTNER));
    expect((await run()).findings.join()).toContain('is for no change that there is');
  });

  it.each(['reason', 'by', 'date', 'what', 'change', 'contract'])(
    'without %s is none: the gate refuses',
    async (member) => {
      narrow(1);
      await permitted({ [member]: ' ' });
      const { outcome, findings } = await run();
      expect(outcome).toBe('could-not-run');
      expect(findings.join()).toContain(`entry 0 lacks ${member}`);
    },
  );
});
