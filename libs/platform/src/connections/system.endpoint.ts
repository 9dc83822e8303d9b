import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Endpoint, type EndpointOptions } from '../access/index.js';

type SystemEndpointOptions = Pick<EndpointOptions, 'summary' | 'scope' | 'problems'>;

/** A route that asks a connected system. `problems`: beyond those that any question to a vendor can meet. */
export const SystemQuery = ({ problems = [], ...options }: SystemEndpointOptions): MethodDecorator =>
  Endpoint({ ...options, problems: ['unknown-connection', ...problems, 'vendor-unclear', 'vendor-unavailable'] });

/** A route that has an effect in a connected system, once per Idempotency-Key. */
export const SystemCommand = ({ problems = [], ...options }: SystemEndpointOptions): MethodDecorator =>
  applyDecorators(
    Endpoint({
      ...options,
      idempotent: 'elsewhere',
      problems: ['unknown-connection', ...problems, 'vendor-rejected', 'vendor-unclear', 'vendor-unavailable'],
    }),
    ApiHeader({
      name: 'Crossdock-May-Have-Happened',
      required: false,
      description:
        'Sent where an attempt at the same effect was made under another key: it is looked up before it is made again.',
      schema: { type: 'string', enum: ['?1'] },
      example: '?1',
    }),
  );
