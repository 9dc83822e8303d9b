export { createDataSource, Database, onCommit, type PersistenceFeature } from './database.js';
export { migrate } from './migrate.js';
export { PersistenceModule } from './persistence.module.js';
