import { trytonDescriptor } from '../../apps/system/erp/src/adapters/tryton/index.js';
import { erpConformance } from '../../apps/system/erp/src/conformance/erp.conformance.js';
import { TrytonHarness } from './tryton.harness.js';

erpConformance(trytonDescriptor, new TrytonHarness());
