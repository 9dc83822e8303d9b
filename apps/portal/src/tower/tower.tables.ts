import { ControlTower1797100014010 } from './tower.migration.js';
import { TowerDrift1797100023200 } from './tower-drift.migration.js';
import { TowerWays1797100022600 } from './tower-ways.migration.js';

export const TOWER_MIGRATIONS = [ControlTower1797100014010, TowerWays1797100022600, TowerDrift1797100023200] as const;

/** Everything that is dropped when the read model is built anew. */
export const TOWER_TABLES = [
  'tower_sources',
  'tower_orders',
  'tower_order_keys',
  'tower_numbers',
  'tower_timeline',
  'tower_timelines',
  'tower_cases',
  'tower_settlements',
  'tower_stock',
  'tower_counts',
  'tower_systems',
  'tower_comparisons',
  'tower_drift',
] as const;
