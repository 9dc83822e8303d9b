import { dynamicsDescriptor } from '../adapters/dynamics365/index.js';
import { DynamicsSandbox } from './dynamics-sandbox.harness.js';
import { erpOutcomes } from './erp.outcomes.js';

erpOutcomes(dynamicsDescriptor, () => new DynamicsSandbox());
