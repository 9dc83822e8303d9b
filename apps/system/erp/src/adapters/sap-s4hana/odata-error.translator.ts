/** What SAP says went wrong, in its own words. */
export interface SapFault {
  /** Message class and number, e.g. `VL/363`. */
  readonly code: string;
  readonly message: string;
  readonly details: readonly { readonly code: string; readonly message: string; readonly field?: string }[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['value'] === 'string' ? value['value'] : '';
};

function parseJson(body: unknown): unknown {
  const raw = Buffer.isBuffer(body) ? body.toString('utf8') : body;
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/**
 * The OData V2 error of an answer, also of one with status 200; null when there is none.
 * `innererror.errordetails` holds one entry per message; SAP repeats the first message there.
 * @see https://help.sap.com/docs/SAP_S4HANA_CLOUD "OData API: Error Messages"
 */
export function parseFault(body: unknown): SapFault | null {
  const parsed = parseJson(body);
  const error = isObject(parsed) ? parsed['error'] : undefined;
  if (!isObject(error)) return null;
  const inner = isObject(error['innererror']) ? error['innererror'] : {};
  const list: readonly unknown[] = Array.isArray(inner['errordetails']) ? inner['errordetails'] : [];
  const details = list.filter(isObject).filter(isOfError).map(toDetail);
  return { code: String(error['code'] ?? ''), message: words(error['message']) || 'SAP gave no message', details };
}

const isOfError = (detail: Json): boolean => detail['severity'] === undefined || detail['severity'] === 'error';

function toDetail(detail: Json): SapFault['details'][number] {
  const field = String(detail['propertyref'] ?? detail['target'] ?? '');
  return { code: String(detail['code'] ?? ''), message: words(detail['message']), ...(field && { field }) };
}

/** SAP's gateway puts messages of a call that went through into the header `sap-message`; one of severity `error` means it did not. */
export function parseMessageHeader(header: string | undefined): SapFault | null {
  const parsed = header === undefined ? undefined : parseJson(header);
  if (!isObject(parsed) || parsed['severity'] !== 'error') return null;
  return {
    code: String(parsed['code'] ?? ''),
    message: words(parsed['message']) || 'SAP gave no message',
    details: [],
  };
}

/** One line for a person: the message and the details that say more than it. */
export function describe(fault: SapFault): string {
  const more = fault.details.filter(({ message }) => message !== '' && message !== fault.message);
  const lines = more.map(({ field, message }) => (field ? `${field}: ${message}` : message));
  return [`${fault.code} ${fault.message}`.trim(), ...new Set(lines)].join('; ');
}
