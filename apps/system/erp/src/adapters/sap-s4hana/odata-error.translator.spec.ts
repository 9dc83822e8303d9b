import { describe, expect, it } from 'vitest';
import { parseFault, parseMessageHeader, describe as tell } from './odata-error.translator.js';

const error = {
  error: {
    code: 'VL/363',
    message: { lang: 'en', value: 'Delivery could not be created' },
    innererror: {
      errordetails: [
        { code: 'VL/363', message: 'Delivery could not be created', severity: 'error' },
        {
          code: 'VL/248',
          message: 'Only 3 EA of SKU-1001 available',
          propertyref: 'ActualDeliveryQuantity',
          severity: 'error',
        },
        { code: 'VL/001', message: 'Route determined', severity: 'info' },
      ],
    },
  },
};

describe('SAP errors', () => {
  it('are read from objects, text and bytes', () => {
    for (const body of [error, JSON.stringify(error), Buffer.from(JSON.stringify(error))]) {
      expect(parseFault(body)?.code).toBe('VL/363');
    }
  });

  it('tell each thing once, with its field', () => {
    const fault = parseFault(error);
    expect(fault && tell(fault)).toBe(
      'VL/363 Delivery could not be created; ActualDeliveryQuantity: Only 3 EA of SKU-1001 available',
    );
  });

  it('are not seen where there are none', () => {
    for (const body of [undefined, null, '', 'garbage', '<html>', { d: {} }, { error: 'x' }, []])
      expect(parseFault(body)).toBeNull();
  });

  it('hide in a header of an answer that looks well', () => {
    expect(parseMessageHeader('{"code":"VL/602","message":"Nothing was posted","severity":"error"}')).toMatchObject({
      code: 'VL/602',
    });
    expect(parseMessageHeader('{"code":"VL/1","message":"ok","severity":"info"}')).toBeNull();
    expect(parseMessageHeader(undefined)).toBeNull();
  });
});
