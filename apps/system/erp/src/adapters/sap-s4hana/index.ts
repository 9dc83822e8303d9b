export { sapDescriptor } from './descriptor.js';
