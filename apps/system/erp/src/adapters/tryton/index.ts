export { trytonDescriptor } from './descriptor.js';
