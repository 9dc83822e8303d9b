export { ActingFor, onBehalfOf, TakesOnBehalfOf } from './acting-for.js';
export {
  ACTOR_KINDS,
  type Act,
  type Actor,
  Audit,
  type AuditEntry,
  type AuditQuery,
  AuditReader,
  actorOf,
} from './audit.js';
export { AuditModule, auditPersistence } from './audit.module.js';
export { type AuditVerification, AuditVerifier } from './audit.verifier.js';
export type { Breach, ChainHead } from './chain.js';
