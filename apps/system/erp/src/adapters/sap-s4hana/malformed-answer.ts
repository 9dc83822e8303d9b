/** SAP answered with something that its own documentation excludes. The client turns it into a vendor error of kind `garbage`. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}
