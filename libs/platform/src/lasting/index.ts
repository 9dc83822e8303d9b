export { isLasting, keepLasting, madeOnce } from './lasting.js';
