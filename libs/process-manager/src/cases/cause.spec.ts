import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '../process.js';
import { CAUSE, causeOf, causeOfFailure } from './cause.js';

const now = '2026-11-24T08:00:00.000Z';
const timer: Input = { kind: 'timer', name: 'later', payload: null, now };
const failed = (code: string, cause?: string): Input => ({
  kind: 'outcome',
  command: { key: 'k', type: 'post', target: 'sap', payload: {} },
  outcome: { ok: false, failure: { code, message: '', attempts: 1, ...(cause && { cause }) } },
  now,
});

describe('the cause of a case', () => {
  it('is the system and how it fails, whatever the command was', () => {
    expect(causeOf({ code: 'command-failed:post:F1' }, failed('vendor-rejected'))).toBe('sap:vendor-rejected');
  });

  it('is of a command that was given up what kept it from working, as while it was late', () => {
    expect(causeOf({ code: 'command-failed:post:F1' }, failed('gave-up', 'vendor-unavailable'))).toBe(
      causeOfFailure('sap', { code: 'vendor-unavailable' }),
    );
  });

  it('is one where the system is away, however each command was told so', () => {
    const told = ['vendor-unavailable', 'service-unavailable', 'vendor-unclear'];
    expect(new Set(told.map((code) => causeOfFailure('sap', { code })))).toEqual(new Set(['sap:vendor-unavailable']));
    expect(causeOfFailure('sap', { code: 'quota-exceeded' })).toBe('sap:quota-exceeded');
  });

  it('is the kind of the case where no command failed, or what its decider says', () => {
    expect(causeOf({ code: 'no-carrier:sap-1-S1' }, timer)).toBe('no-carrier');
    expect(causeOf({ code: 'held:credit', cause: 'held:credit' }, timer)).toBe('held:credit');
  });

  it('is safe in a path, whatever a system calls its failures', () => {
    expect(causeOfFailure('sap', { code: '../Störung 7/24' })).toBe('sap:-st-rung-7-24');
    fc.assert(fc.property(fc.string(), fc.string(), (target, code) => CAUSE.test(causeOfFailure(target, { code }))));
  });
});
