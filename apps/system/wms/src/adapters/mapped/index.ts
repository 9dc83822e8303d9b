export { mapped } from './descriptor.js';
