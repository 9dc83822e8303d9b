import { sapDescriptor } from '../adapters/sap-s4hana/index.js';
import { erpOutcomes } from './erp.outcomes.js';
import { SapSandbox } from './sap-sandbox.harness.js';

erpOutcomes(sapDescriptor, () => new SapSandbox());
