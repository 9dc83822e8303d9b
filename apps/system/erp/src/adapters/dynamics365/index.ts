export { dynamicsDescriptor } from './descriptor.js';
