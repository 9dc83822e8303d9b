import type { ChangedInstance } from '#clients';
import type { WaitView } from '../../tower-work.view.js';

/** What an instance waits for: systems to do something, and the clock. */
export const waitsOf = (process: string, instanceId: string, waitsFor: ChangedInstance['waitsFor']): WaitView[] =>
  waitsFor.map(({ kind, name, target, since, until }) => ({
    process,
    instanceId,
    kind,
    what: name,
    ...(target && { whom: target }),
    ...(since && { since }),
    ...(until && { until }),
  }));
