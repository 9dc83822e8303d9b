type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isId: Check = (value) => Number.isSafeInteger(value);
const isText: Check = (value) => typeof value === 'string';
const areIds: Check = (value) => Array.isArray(value) && value.every(isId);
const isFlag: Check = (value) => typeof value === 'boolean';

/** Of a value in Tryton's JSON encoding (trytond/protocols/jsonrpc.py, JSONEncoder). */
const isOfClass =
  (name: string, holds: (value: Members) => boolean): Check =>
  (value) =>
    isObject(value) && value['__class__'] === name && holds(value);

/** There is such a day: no thirteenth month, and no day that a calendar would count on to the next. */
function isDay({ year, month, day }: Members): boolean {
  if (![year, month, day].every(Number.isInteger)) return false;
  const at = new Date(Date.UTC(year as number, (month as number) - 1, day as number));
  return at.getUTCMonth() === (month as number) - 1 && at.getUTCDate() === day;
}

const isTime = ({ hour, minute, second, microsecond }: Members): boolean =>
  [hour, minute, second, microsecond].every((part) => Number.isInteger(part) && (part as number) >= 0) &&
  (hour as number) < 24 &&
  (minute as number) < 60 &&
  (second as number) < 60 &&
  (microsecond as number) < 1e6;

const isDate = isOfClass('date', isDay);
const isDateTime = isOfClass('datetime', (value) => isDay(value) && isTime(value));
const isDecimal = isOfClass('Decimal', ({ decimal }) => /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(String(decimal)));

const fields = (check: Check, names: string) => names.split(' ').map((name) => [name, check] as const);

/** What each field is that is read of any model. */
const CHECKS: ReadonlyMap<string, Check> = new Map([
  ...fields(isId, 'id sale invoice product party account warehouse storage_location default_account_payable company'),
  ...fields(isId, 'category'),
  ...fields(isNumber, 'quantity internal_quantity factor'),
  ...fields(isText, 'number state type code name symbol reference description origin'),
  ...fields(isText, 'party_name street city postal_code'),
  ...fields(areIds, 'lines shipments invoices addresses inventory_moves outgoing_moves'),
  ...fields(areIds, 'moves moves_ignored moves_recreated'),
  ...fields(isDate, 'shipping_date'),
  ...fields(isDateTime, 'create_date write_date'),
  ...fields(isDecimal, 'unit_price debit credit'),
  ...fields(isFlag, 'party_required'),
]);

/**
 * The field of a record that is not what it is in Tryton, as a number that comes as text; undefined where all are. A field
 * may be empty, and what is read of a relation is in a record of its own, under its name and a dot.
 */
export function fieldAmiss(record: unknown): string | undefined {
  if (!isObject(record)) return 'the record';
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue;
    if (name.endsWith('.')) {
      const within = fieldAmiss(value);
      if (within) return `${name}${within}`;
    } else if (CHECKS.get(name)?.(value) === false) return name;
  }
  return undefined;
}
