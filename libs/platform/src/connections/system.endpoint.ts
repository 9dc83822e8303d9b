import { Endpoint, type EndpointOptions } from '../access/index.js';

type SystemEndpointOptions = Pick<EndpointOptions, 'summary' | 'scope' | 'problems'>;

/** A route that asks a connected system. `problems`: beyond those that any question to a vendor can meet. */
export const SystemQuery = ({ problems = [], ...options }: SystemEndpointOptions): MethodDecorator =>
  Endpoint({ ...options, problems: ['unknown-connection', ...problems, 'vendor-unclear', 'vendor-unavailable'] });

/** A route that has an effect in a connected system, once per Idempotency-Key. */
export const SystemCommand = ({ problems = [], ...options }: SystemEndpointOptions): MethodDecorator =>
  Endpoint({
    ...options,
    idempotent: 'elsewhere',
    problems: ['unknown-connection', ...problems, 'vendor-rejected', 'vendor-unclear', 'vendor-unavailable'],
  });
