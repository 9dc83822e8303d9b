import type { ConnectionConfig } from '#platform/config';
import type {
  ReceivedRequest,
  ScriptedAnswer,
  ScriptedVendor,
} from '../../../../../../test/support/scripted-vendor.js';
import { deliveryEntity } from './sap.samples.js';

export const connectionTo = (vendor: ScriptedVendor, changes: Partial<ConnectionConfig> = {}): ConnectionConfig => ({
  id: 'sap',
  kind: 'erp',
  vendor: 'sap-s4hana',
  baseUrl: vendor.baseUrl,
  credentials: { username: 'CROSSDOCK', password: 'secret' },
  options: {
    companyCode: '1010',
    freightExpenseAccount: '65100000',
    accrualAccount: '21500000',
    pageSize: 2,
    timeoutMs: 1_000,
    lateCommitMs: 0,
    // One call for an order: specs of calls script that one.
    readGoodsData: false,
  },
  ...changes,
});

/** Answers token requests like SAP: a token and the cookies of its session. */
export const withSession =
  (script: (request: ReceivedRequest) => ScriptedAnswer, session = { id: 1 }) =>
  (request: ReceivedRequest): ScriptedAnswer => {
    if (request.headers['x-csrf-token'] === 'Fetch') {
      const cookies = [
        `SAP_SESSIONID_S4H_100=session-${session.id}; path=/; secure; HttpOnly`,
        'sap-usercontext=sap-client=100; path=/',
      ];
      return {
        headers: { 'x-csrf-token': `token-${session.id}`, 'set-cookie': cookies },
        body: { d: { EntitySets: [] } },
      };
    }
    return script(request);
  };
/** Answers as one who makes the delivery, and has it afterwards. */
export const makesDelivery = ({ method }: ReceivedRequest): ScriptedAnswer =>
  method === 'GET' ? { body: { d: { results: [deliveryEntity()] } } } : { status: 201, body: { d: deliveryEntity() } };
export const delivery = {
  reference: 'sap-4711-F1',
  orderNumber: '4711',
  warehouseCode: '1010',
  lines: [{ lineId: '10', sku: 'SKU-1001', quantity: { value: 5, unit: 'EA' } }],
};
/** A first attempt, and one that follows an unclear outcome. */
export const once = { mayHaveHappened: false };
export const again = { mayHaveHappened: true };
export const sapError = (code: string, value: string) => ({ error: { code, message: { lang: 'en', value } } });
