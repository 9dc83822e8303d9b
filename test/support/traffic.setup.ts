import { afterAll, afterEach } from 'vitest';
import { ObservedFetch } from './observed.js';
import { ContractViolation } from './traffic.js';

// Every call that a spec makes is held against the contracts. Nobody opts in, and nobody out: a spec that has to speak
// below HTTP opens a socket.
const observedFetch = new ObservedFetch();
globalThis.fetch = observedFetch.fetch;

async function noViolations(): Promise<void> {
  const violations = await observedFetch.violations();
  if (violations.length > 0) throw new ContractViolation(violations.join('\n'));
}

afterEach(noViolations);
afterAll(noViolations);
