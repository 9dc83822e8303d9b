import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { Contracts } from './generated/contracts.js';

/** An API and its version, as in `partner/v2`. */
export type ContractName = keyof Contracts;

/**
 * An API of the product by its contract, over HTTP as anybody calls it who holds a token for it. Only what the contract
 * has compiles: path, parameters, required headers, body. An answer is `data` or, refused, `error` (a problem), beside
 * the `response`; only a connection that fails throws. What our own apps call has clients with names beside this one.
 * @example contractClient<'partner/v2'>({ baseUrl, headers: { authorization } }).GET('/partner/v2/fulfilments')
 */
export const contractClient = <N extends ContractName>(options: ClientOptions): Client<Contracts[N]> =>
  createClient<Contracts[N]>(options);
