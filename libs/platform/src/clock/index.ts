export { Clock, clock, elapsedMs } from './clock.js';
