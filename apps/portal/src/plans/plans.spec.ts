import { describe, expect, it } from 'vitest';
import type { NamedPlan } from '#platform/access';
import { plansFor } from './plans.js';

const plan = (name: string, more: Partial<NamedPlan> = {}): NamedPlan => ({
  name,
  quotas: [{ name: 'burst', limit: 60, windowSeconds: 60 }],
  concurrency: 10,
  environment: 'production',
  isDefault: false,
  isOurs: true,
  ...more,
});
const PLANS = [
  plan('standard', { isDefault: true }),
  plan('sandbox', { environment: 'sandbox' }),
  plan('acme-peak', { isOurs: false }),
  plan('northern-peak', { isOurs: false }),
];
const names = (viewer: Parameters<typeof plansFor>[1]) =>
  plansFor(PLANS, viewer).map(({ name, isYours }) => (isYours ? `${name} (yours)` : name));

describe('the plans of the catalog', () => {
  it('are all told to the enterprise, none of them as its own', () => {
    expect(names({ isOfEnterprise: true })).toEqual(['standard', 'sandbox', 'acme-peak', 'northern-peak']);
  });

  it('that an installation named itself are told to nobody else but whoever is on them', () => {
    const own = { production: 'acme-peak', sandbox: 'sandbox' };
    expect(names({ isOfEnterprise: false, own })).toEqual(['standard', 'sandbox (yours)', 'acme-peak (yours)']);
    expect(names({ isOfEnterprise: false })).toEqual(['standard', 'sandbox']);
  });
});
