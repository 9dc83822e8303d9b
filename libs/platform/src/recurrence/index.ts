export { occurrencesAfter, problemOfRecurrence } from './recurrence.js';
