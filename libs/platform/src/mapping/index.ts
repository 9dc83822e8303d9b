export { ExpressionError, type ExpressionErrorKind, Expressions } from './expressions.js';
