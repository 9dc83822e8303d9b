export { type ApiDefinition, type Lifecycle, layerOf } from './api-definition.js';
export { createApplication, persistenceOf, runApi } from './application.js';
export { PageQuery } from './page.query.js';
export { createValidationPipe } from './validation.js';
export { WholeNumber } from './whole-number.js';
