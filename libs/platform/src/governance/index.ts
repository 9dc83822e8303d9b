export { contractOf } from './contract.js';
export { serveContracts } from './serve-contracts.js';
