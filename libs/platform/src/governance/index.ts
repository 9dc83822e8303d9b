export { contractOf } from './contract.js';
export { serveContracts } from './serve-contracts.js';
export { type Clock, serveLifecycles } from './serve-lifecycles.js';
