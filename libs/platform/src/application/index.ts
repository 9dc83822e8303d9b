export { type ApiDefinition, type Lifecycle, layerOf } from './api-definition.js';
export { createApplication, persistenceOf, runApi } from './application.js';
export { pagePolicy } from './security-headers.js';
export { createValidationPipe } from './validation.js';
