import type { LayerName, Need, PoliciesView } from '../portal.view.js';
import type { Operation } from './openapi.js';

/**
 * What the platform does for an operation, as its contract tells it. What partners and operators change and that is on
 * record nowhere else is an administrative act, with an entry in the audit trail.
 */
export function policiesOf(layer: LayerName, method: string, operation: Operation): PoliciesView {
  const needOf = (header: string): Need | undefined => {
    const found = operation.parameters?.find(({ in: place, name }) => place === 'header' && name === header);
    return found && (found.required ? 'required' : 'optional');
  };
  const [idempotencyKey, ifMatch, ifNoneMatch] = ['Idempotency-Key', 'If-Match', 'If-None-Match'].map(needOf);
  const isAct = method !== 'GET' && layer !== 'system';
  const recordedIn = operation['x-recorded-in'] ?? (isAct ? 'audit-trail' : undefined);
  return {
    ...(idempotencyKey && { idempotencyKey }),
    ...(ifMatch && { ifMatch }),
    ...(ifNoneMatch && { ifNoneMatch }),
    ...(recordedIn && { recordedIn }),
  };
}
