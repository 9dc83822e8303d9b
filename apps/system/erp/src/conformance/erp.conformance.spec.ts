import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERP_ADAPTERS } from '../adapters/registry.js';
import { DynamicsSandbox } from './dynamics-sandbox.harness.js';
import { erpConformance } from './erp.conformance.js';
import type { ErpHarness } from './erp.harness.js';
import { SapSandbox } from './sap-sandbox.harness.js';
import { TrytonDouble } from './tryton.double.js';

/** The system that each adapter is held against. */
const HARNESSES: Readonly<Record<string, () => ErpHarness>> = {
  'sap-s4hana': () => new SapSandbox(),
  tryton: () => new TrytonDouble(),
  dynamics365: () => new DynamicsSandbox(),
};

describe('every registered ERP adapter', () => {
  it.each(ERP_ADAPTERS)('$id has a harness', ({ id }) => {
    expect(HARNESSES).toHaveProperty([id]);
  });

  it.each(ERP_ADAPTERS)('$id is struck by every fault', ({ id }) => {
    expect(existsSync(new URL(`./${id}.unclear-outcomes.spec.ts`, import.meta.url))).toBe(true);
  });
});

for (const descriptor of ERP_ADAPTERS) {
  const harness = HARNESSES[descriptor.id];
  if (harness) erpConformance(descriptor, harness());
}
