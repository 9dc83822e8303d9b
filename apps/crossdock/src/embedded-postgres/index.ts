export { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { StartFailure } from './start-failure.js';
