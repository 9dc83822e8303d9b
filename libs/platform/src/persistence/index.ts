export { BatchLoader, type BatchLoaderOptions } from './batch-loader.js';
export { createDataSource, Database, onCommit, type PersistenceFeature, type Tx } from './database.js';
export { GroupCommit, type GroupCommitOptions } from './group-commit.js';
export { isDeadlock, isInfrastructure, isLockTimeout, Unavailable } from './infrastructure.js';
export { keepable } from './keepable.js';
export { migrate } from './migrate.js';
export { Mirror, type MirrorOptions } from './mirror.js';
export { PersistenceModule } from './persistence.module.js';
export { prepared, together } from './statement.js';
