export { countOccurrences, occurrencesAfter, problemOfRecurrence } from './recurrence.js';
