export { freighthub } from './descriptor.js';
