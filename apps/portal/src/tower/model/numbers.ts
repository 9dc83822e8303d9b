/** A name by which an order is found. */
export interface OrderNumber {
  readonly orderId: string;
  readonly kind: string;
  /** Whose it is; empty where that is not known. */
  readonly system: string;
  /** As it was told. */
  readonly told: string;
}

/** Members that hold a number or a list of numbers, and its kind where the member's own name does not say it. */
const NUMBERED = /(Number|Numbers|Id|Ids|Reference|Document|By)$/;
const NAMED: Readonly<Record<string, string>> = {
  pro: 'pro',
  sscc: 'sscc',
  ssccs: 'sscc',
  bol: 'bol',
  document: 'document',
  documentNumber: 'document',
  reference: 'reference',
};
/** Numbers of what is not one order's. */
const SHARED: ReadonlySet<string> = new Set([
  'lineId',
  'customerId',
  'partnerId',
  'correlationId',
  'documentId',
  'undisputedBy',
  'respondBy',
  'signedBy',
  'deliverBy',
]);
const LONGEST = 100;

/** How a number is looked for: letters and digits alone, and not the zeros that a system pads it with. */
export const normalised = (number: string): string =>
  number
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=\d+$)/, '');

/** Every number in what is told of an order, at whatever depth. */
export function numbersIn(told: unknown, orderId: string, system = ''): OrderNumber[] {
  const found: OrderNumber[] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, name);
    else if (typeof value === 'object' && value !== null)
      for (const [member, each] of Object.entries(value)) walk(each, member);
    else if (typeof value === 'string' && isNumber(name, value))
      found.push({ orderId, kind: kindOf(name), system, told: value });
  };
  walk(told, '');
  return found;
}

const isNumber = (name: string, value: string): boolean =>
  (name in NAMED || NUMBERED.test(name)) && !SHARED.has(name) && value.length <= LONGEST && /\d/.test(value);

const kindOf = (name: string): string =>
  NAMED[name] ??
  name
    .replace(/(Numbers?|Ids?)$/, '')
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^-/, '');
