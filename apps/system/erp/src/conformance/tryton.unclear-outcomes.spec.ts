import { trytonDescriptor } from '../adapters/tryton/index.js';
import { erpOutcomes } from './erp.outcomes.js';
import { TrytonDouble } from './tryton.double.js';

erpOutcomes(trytonDescriptor, () => new TrytonDouble());
