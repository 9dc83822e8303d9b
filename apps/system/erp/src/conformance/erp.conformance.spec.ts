import { describe, expect, it } from 'vitest';
import { ERP_ADAPTERS } from '../adapters/registry.js';

import { erpConformance } from './erp.conformance.js';
import type { ErpHarness } from './erp.harness.js';
import { SapSandbox } from './sap-sandbox.harness.js';

/** The system that each adapter is held against. */
const HARNESSES: Readonly<Record<string, () => ErpHarness>> = {
  'sap-s4hana': () => new SapSandbox(),
};

describe('every registered ERP adapter', () => {
  it.each(ERP_ADAPTERS)('$id has a harness', ({ id }) => {
    expect(HARNESSES).toHaveProperty([id]);
  });
});

for (const descriptor of ERP_ADAPTERS) {
  const harness = HARNESSES[descriptor.id];
  if (harness) erpConformance(descriptor, harness());
}
