export { BatchLoader, type BatchLoaderOptions } from './batch-loader.js';
export {
  adoptRestored,
  beginningOf,
  type CommitCursor,
  type CommitOrdered,
  type CommitPage,
  ForeignCursor,
  readCommitted,
  writtenAnew,
  writtenColumn,
} from './commit-order.js';
export { createDataSource, Database, onCommit, onRollback, type PersistenceFeature, type Tx } from './database.js';
export { GroupCommit, type GroupCommitOptions } from './group-commit.js';
export { isDeadlock, isInfrastructure, isLockTimeout, Unavailable } from './infrastructure.js';
export { keepable } from './keepable.js';
export { migrate } from './migrate.js';
export { Mirror, type MirrorOptions } from './mirror.js';
export { PersistenceModule } from './persistence.module.js';
export { planned, prepared } from './statement.js';
export { lastly, together } from './transaction.js';
