import type { ExceptionEscalated } from './v1.event.js';

export const example: ExceptionEscalated = {
  caseId: '0192f0c1-5f7e-7a33-9c1b-6d2f8a4e9b10',
  process: 'order-to-ship',
  instanceId: 'sap-10000001',
  code: 'short-pick',
  title: 'The warehouse picked less than asked for',
  level: 1,
  from: 'warehouse-desk',
  owner: 'warehouse-desk-lead',
  severity: 'high',
  dueAt: '2026-11-24T14:00:00.000Z',
};
