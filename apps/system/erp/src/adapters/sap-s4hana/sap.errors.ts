import { VendorError } from '#platform/http';
import { FieldTooLong } from './field-limits.js';
import { MalformedAnswer } from './malformed-answer.js';

/** SAP, or its field lengths, say no: nothing was done. */
export const rejected = (message: string, vendorCode?: string): VendorError =>
  new VendorError('rejected', message, { ...(vendorCode && { vendorCode }) });

/** It may have been done: the next attempt looks it up by our reference. */
export const unclear = (message: string): VendorError => new VendorError('unclear', message);

/** What SAP takes and does not do is asked for once more; done in silence twice, it is refused. */
export const TRIES = 2;

/** Runs one operation so that only errors of platform/http leave the adapter. */
export async function operation<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FieldTooLong)
      throw new VendorError('rejected', error.message, { vendorCode: 'field-too-long', cause: error });
    if (error instanceof MalformedAnswer) throw new VendorError('garbage', error.message, { cause: error });
    throw error;
  }
}
