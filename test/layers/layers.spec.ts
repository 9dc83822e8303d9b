import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, describe, expect, it } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The layer rules over the sources below `baseDir`: which are broken, by which file. */
async function broken(baseDir: string): Promise<string[]> {
  const { forbidden, options } = await extractDepcruiseConfig(join(process.cwd(), '.dependency-cruiser.mjs'));
  const settings: ICruiseOptions = { ...options, baseDir, validate: true, ruleSet: { forbidden: forbidden ?? [] } };
  const tsConfig = extractTSConfig('tsconfig.json');
  const { output } = await cruise(['apps', 'libs'], settings, undefined, { tsConfig });
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

/** A tree with the given files beside a lawful one. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(folder);
  const lawful = {
    'package.json': '{"dependencies":{"axios":"1","pg":"8"},"devDependencies":{"vitest":"1"}}',
    'libs/canonical/src/index.ts': 'export const canonical = 1;',
    'libs/canonical/src/dto/index.ts': 'export const dto = 1;',
    'libs/canonical/src/dto/inner.ts': 'export const inner = 1;',
    'libs/platform/src/http/index.ts': 'export const http = 1;',
    'libs/messaging/src/index.ts': "export { canonical } from '../../canonical/src/index.js';",
    'libs/messaging/src/inner.ts': 'export const inner = 1;',
    'libs/process-manager/src/index.ts': "export { canonical } from '../../messaging/src/index.js';",
    'libs/clients/src/index.ts': 'export const clients = 1;',
    'apps/partner/src/partner.api.ts': "export { dto } from '../../../libs/canonical/src/dto/index.js';",
    'apps/system/wms/src/wms.api.ts': 'export const wms = 1;',
    'apps/system/wms/src/wms.registry.ts': "export { one } from './adapters/one/index.js';",
    'apps/system/wms/src/adapters/one/index.ts': 'export const one = 1;',
    'apps/crossdock/src/apis.ts': "export { wms } from '../../system/wms/src/wms.api.js';",
    ...Object.fromEntries(
      ['axios', 'pg', 'vitest'].flatMap((name) => [
        [`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js","license":"MIT"}`],
        [`node_modules/${name}/index.js`, 'module.exports = {};'],
      ]),
    ),
  };
  for (const [file, text] of Object.entries({ ...lawful, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

describe('the layer rules', () => {
  it('hold in this repository', async () => {
    expect(await broken(process.cwd())).toEqual([]);
  });

  it('hold in a lawful tree', async () => {
    expect(await broken(plant({}))).toEqual([]);
  });

  it.each([
    ['libs-know-no-app', 'libs/messaging/src/planted.ts', '../../../apps/partner/src/partner.api.js'],
    ['canonical-stands-alone', 'libs/canonical/src/planted.ts', '../../platform/src/http/index.js'],
    ['canonical-knows-no-framework', 'libs/canonical/src/planted.ts', './dto/index.js'],
    ['canonical-knows-no-framework', 'libs/canonical/src/planted.ts', 'axios'],
    ['platform-knows-no-business', 'libs/platform/src/http/planted.ts', '../../../canonical/src/index.js'],
    ['messaging-builds-on-nothing-above', 'libs/messaging/src/planted.ts', '../../process-manager/src/index.js'],
    ['libraries-through-their-root', 'apps/partner/src/planted.ts', '../../../libs/messaging/src/inner.js'],
    ['libraries-through-their-root', 'apps/partner/src/planted.ts', '../../../libs/canonical/src/dto/inner.js'],
    ['apps-never-sideways', 'apps/partner/src/planted.ts', '../../system/wms/src/wms.api.js'],
    ['apps-never-sideways', 'apps/system/wms/src/planted.ts', '../../../partner/src/partner.api.js'],
    ['compose-through-the-definition', 'apps/crossdock/src/planted.ts', '../../system/wms/src/wms.registry.js'],
    ['sandbox-is-a-world-of-its-own', 'apps/sandbox/src/planted.ts', '../../../libs/platform/src/http/index.js'],
    ['sandbox-is-a-world-of-its-own', 'apps/sandbox/src/planted.ts', '../../../libs/canonical/src/dto/index.js'],
    ['adapters-only-through-the-registry', 'apps/system/wms/src/planted.ts', './adapters/one/index.js'],
    ['adapters-know-no-other-adapter', 'apps/system/wms/src/adapters/two/index.ts', '../one/index.js'],
    ['system-apis-call-no-api-of-ours', 'apps/system/wms/src/planted.ts', '../../../../libs/clients/src/index.js'],
    ['deciders-are-pure', 'apps/process/p/src/p.process.ts', '../../../../libs/clients/src/index.js'],
    ['deciders-are-pure', 'apps/process/p/src/p.state.ts', '../../../../libs/canonical/src/dto/index.js'],
    ['one-vendor-http-client', 'apps/partner/src/planted.ts', 'axios'],
    ['one-way-to-the-database', 'apps/partner/src/planted.ts', 'pg'],
    ['declared-dependencies', 'apps/partner/src/planted.ts', 'vitest'],
    ['unresolvable', 'apps/partner/src/planted.ts', './nowhere.js'],
  ])('%s catches a planted violation', async (rule, file, target) => {
    expect(await broken(plant({ [file]: `import '${target}';` }))).toContain(`${rule}: ${file}`);
  });

  it('a cycle is caught, also one of types only', async () => {
    const tree = plant({
      'libs/messaging/src/a.ts': "import type { B } from './b.js'; export interface A { b: B }",
      'libs/messaging/src/b.ts': "import type { A } from './a.js'; export interface B { a: A }",
    });
    expect((await broken(tree)).filter((each) => each.startsWith('no-circular'))).not.toEqual([]);
  });
});
