export { createDataSource, Database, onCommit, type PersistenceFeature } from './database.js';
export { GroupCommit, type GroupCommitOptions } from './group-commit.js';
export { isInfrastructure } from './infrastructure.js';
export { migrate } from './migrate.js';
export { PersistenceModule } from './persistence.module.js';
export { prepared, together } from './statement.js';
