import { Ajv } from 'ajv';

// What the schemas of StowPoint's messages are made of.

export const ajv = new Ajv({ strict: true });

export const text = { type: 'string', minLength: 1 } as const;
export const optionalText = { type: 'string', nullable: true } as const;
export const number = { type: 'number' } as const;
