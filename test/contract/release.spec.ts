import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compatibility } from '../../apps/crossdock/src/contracts/gates/compatibility.gate.js';
import { release } from '../../apps/crossdock/src/contracts/release.js';
import { type Broken, PARTNER, PlantedContracts } from '../support/planted-contracts.js';

let contracts: PlantedContracts;
let folder: string;
beforeEach(() => {
  contracts = new PlantedContracts();
  folder = contracts.folder;
});
afterEach(() => contracts.dispose());

const read = (file: string): Broken => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const run = () => contracts.run(compatibility);
const narrow = (file = PARTNER) =>
  contracts.plant(file, ({ components }) => components.schemas.ConfirmationDto.properties.kind.enum.pop());

/** What the gate asks for, permitted. */
async function permit(): Promise<object[]> {
  const permissions = (await run()).findings.map((finding) => {
    const [, what, change] = /released: (.*) \(change (\w+)\)$/.exec(finding) ?? [];
    return { contract: PARTNER, change, what, reason: 'Nobody sends it', by: 'A. Keeper', date: '2026-11-26' };
  });
  writeFileSync(join(folder, 'permissions.json'), JSON.stringify({ permissions }));
  return permissions;
}

describe('a release', () => {
  it('is refused while a change breaks without a permission, and leaves everything as it was', async () => {
    const released = read(`released/${PARTNER}`);
    const record = read('releases.json');
    narrow();
    expect(() => release(folder)).toThrow(/partner\.v1\.json breaks what was released: remove .*kind\/enum/);
    expect(read(`released/${PARTNER}`)).toEqual(released);
    expect(read('releases.json')).toEqual(record);
    expect((await run()).outcome).toBe('failed');
  });

  it('moves the permissions that it took into the record, dated, with what it released', async () => {
    narrow();
    const permissions = await permit();
    release(folder, new Date('2026-11-27T10:00:00Z'));
    expect(read('releases.json').releases).toEqual([
      expect.objectContaining({ permissions: [] }),
      { date: '2026-11-27', permissions, digests: expect.objectContaining({ [PARTNER]: expect.any(String) }) },
    ]);
    expect(read('permissions.json')).toEqual({ permissions: [] });
    expect(read(`released/${PARTNER}`)).toEqual(read(PARTNER));
    expect(await run()).toEqual({ outcome: 'passed', findings: [] });
  });

  it('is refused while a permission is for no change', async () => {
    narrow();
    await permit();
    writeFileSync(join(folder, PARTNER), readFileSync(join(folder, 'released', PARTNER)));
    expect(() => release(folder)).toThrow('is for no change that there is');
  });

  it.each(['releases.json', 'released'])('is refused, and not taken for the first, when %s is gone', (gone) => {
    narrow();
    rmSync(join(folder, gone), { recursive: true });
    expect(() => release(folder)).toThrow('is missing');
    expect(existsSync(join(folder, gone))).toBe(false);
  });
});

describe('what is released', () => {
  const refused = `released/${PARTNER} is not what the last release put there: only \`contracts:release\` writes it`;

  it('and was changed by hand is caught, although nothing breaks against it', async () => {
    narrow();
    narrow(`released/${PARTNER}`);
    expect(await run()).toEqual({ outcome: 'failed', findings: [refused] });
    expect(() => release(folder)).toThrow(refused);
  });

  it('and was taken away by hand is caught', async () => {
    rmSync(join(folder, 'released', PARTNER));
    rmSync(join(folder, PARTNER));
    expect(await run()).toEqual({ outcome: 'failed', findings: [refused] });
  });

  it('and was added by hand is caught', async () => {
    writeFileSync(join(folder, 'released', 'partner', 'partner.v9.json'), JSON.stringify(read(PARTNER)));
    expect((await run()).findings).toContain(refused.replace('v1', 'v9'));
  });
});
