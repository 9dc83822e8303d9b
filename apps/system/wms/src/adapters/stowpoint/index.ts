export { stowpoint } from './descriptor.js';
