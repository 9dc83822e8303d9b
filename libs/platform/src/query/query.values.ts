import { Transform } from 'class-transformer';

const when =
  (form: RegExp, read: (text: string) => unknown) =>
  ({ value }: { value: unknown }) =>
    typeof value === 'string' && form.test(value) ? read(value) : value;

/** A whole number, written in digits. `Number` would also read 1e2, 0x10 and the empty text. */
export const WholeNumber = (): PropertyDecorator => Transform(when(/^\d{1,15}$/, Number));

/** An ISO 8601 instant or UTC day. `Date` would also read "SW-2026-0002", and find a month in it. */
export const Instant = (): PropertyDecorator =>
  Transform(
    when(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/, (text) => new Date(text)),
  );

/** `true` or `false`, and nothing that might be meant for either. */
export const Flag = (): PropertyDecorator => Transform(when(/^(true|false)$/, (text) => text === 'true'));
