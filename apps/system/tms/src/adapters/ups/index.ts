export { ups } from './descriptor.js';
