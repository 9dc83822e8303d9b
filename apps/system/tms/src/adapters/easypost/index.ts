export { easypost } from './descriptor.js';
