/** SAP says no, with its own message number: class and number as in `VL/150`. */
export class SapRefusal extends Error {
  override readonly name = 'SapRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** Property of the entity that the message is about. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** An error as the gateway writes it; the first message is repeated among the details. */
export function errorBody({ code, message, field }: Pick<SapRefusal, 'code' | 'message' | 'field'>): object {
  const detail = { code, message, propertyref: field ?? '', severity: 'error', target: field ?? '' };
  return {
    error: {
      code,
      message: { lang: 'en', value: message },
      innererror: { application: { component_id: 'LO-INT', service_namespace: '/SAP/' }, errordetails: [detail] },
    },
  };
}

export const noSuchResource = (what: string): SapRefusal =>
  new SapRefusal(404, '/IWBEP/CM_MGW_RT/020', `Resource not found for the segment '${what}'`);

export const malformed = (message: string, field?: string): SapRefusal =>
  new SapRefusal(400, '/IWBEP/CM_MGW_RT/176', message, field);
