import { Transform } from 'class-transformer';

/** A whole number of a query, written in digits. `Number` would also read 1e2, 0x10 and the empty text. */
export const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
  );
