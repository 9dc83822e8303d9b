export { type ApiDefinition, type Lifecycle, layerOf } from './api-definition.js';
export { createApplication, persistenceOf, runApi } from './application.js';
export { PageQuery } from './page.query.js';
export { Flag, Instant, WholeNumber } from './query.values.js';
export { createValidationPipe } from './validation.js';
