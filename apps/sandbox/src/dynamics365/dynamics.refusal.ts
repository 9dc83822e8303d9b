import type { VendorAnswer } from '../core/vendor.js';

/** The service says no, in the form of OData V4 with what its platform adds. */
export class DynamicsRefusal extends Error {
  override readonly name = 'DynamicsRefusal';

  constructor(
    readonly status: number,
    message: string,
    readonly type = 'System.InvalidOperationException',
  ) {
    super(message);
  }
}

export const refusalOf = ({ status, message, type }: DynamicsRefusal): VendorAnswer => ({
  status,
  body: { error: { code: '', message: 'An error has occurred.', innererror: { message, type, stacktrace: '' } } },
});

export const malformed = (message: string): DynamicsRefusal =>
  new DynamicsRefusal(400, message, 'Microsoft.OData.ODataException');
