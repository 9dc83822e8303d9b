import { describe, expect, it } from 'vitest';
import { type Known, nextSteps } from './next-steps.js';

const scenario = (state: 'passed' | 'failed' | 'not-started', required = true) => ({
  id: state,
  title: state,
  required,
  state,
  task: [],
});
const client = (secrets: number) => ({
  clientId: 'partner-x',
  environment: 'production' as const,
  suspended: false,
  secrets: Array.from({ length: secrets }, (_, nth) => ({ id: `${nth}`, createdAt: '2026-11-25T09:00:00.000Z' })),
  keys: [],
});
const known = (change: Partial<Known> = {}, status: Known['account']['status'] = 'active'): Known => ({
  account: {
    id: 'x',
    name: 'X',
    kind: '3pl',
    status,
    environment: status === 'active' ? 'production' : 'sandbox',
    plan: 'standard',
    quotas: [],
    concurrency: 50,
    scopes: [],
  },
  certification: { partnerId: 'x', status, scenarios: [scenario('passed')] },
  clients: [client(1)],
  webhooks: [],
  deprecations: [],
  ...change,
});
const texts = (...of: Parameters<typeof known>) => nextSteps(known(...of)).map(({ text }) => text);

describe('what waits for a partner', () => {
  it('is nothing for one that is live and well', () => {
    expect(texts()).toEqual([]);
  });

  it('is its certification, counted by what is required', () => {
    const scenarios = [scenario('passed'), scenario('failed'), scenario('not-started', false)];
    const certification = { partnerId: 'x', status: 'onboarding' as const, scenarios };
    expect(texts({ certification }, 'onboarding')).toEqual(['Pass your certification: 1 of 2 scenarios are shown']);
  });

  it('is the first secret of a client where one looks, and the end of a rotation', () => {
    expect(texts({ clients: [{ ...client(0), environment: 'sandbox' }] })).toEqual([]);
    expect(texts({ clients: [client(0)] })).toEqual(['Fetch the first secret of partner-x']);
    expect(texts({ clients: [client(2)] })).toEqual(['Finish the rotation of partner-x']);
  });

  it('is, before all else, an endpoint that fails, then a version that is to end', () => {
    const webhook = {
      id: 'wh',
      url: 'https://hooks.example/x',
      types: ['*'],
      filter: {},
      status: 'enabled' as const,
      failingSince: '2026-11-25T09:00:00.000Z',
      createdAt: '2026-11-25T09:00:00.000Z',
      version: 1,
    };
    const deprecation = {
      id: 'partner-v1',
      api: 'partner',
      version: 'v1',
      deprecatedAt: '2027-03-31T23:59:59.000Z',
      reason: 'v2 is there',
      operations: [],
    };
    expect(texts({ webhooks: [webhook], deprecations: [deprecation], clients: [client(0)] })).toEqual([
      'A webhook fails',
      'partner v1 is to end: it waits for your consent',
      'Fetch the first secret of partner-x',
    ]);
  });

  it('is no version that it has agreed to, and none while it looks at its sandbox', () => {
    const word = {
      kind: 'consent' as const,
      givenBy: 'Mia',
      reason: 'We move',
      recordedAt: '2026-11-25T09:00:00.000Z',
    };
    const deprecation = {
      id: 'partner-v1',
      api: 'partner',
      version: 'v1',
      deprecatedAt: '2027-03-31T23:59:59.000Z',
      reason: 'v2 is there',
      operations: [],
    };
    expect(texts({ deprecations: [{ ...deprecation, word }] })).toEqual([]);
    expect(texts({ deprecations: [deprecation] }, 'certified')).toEqual(['You are certified']);
  });
});
