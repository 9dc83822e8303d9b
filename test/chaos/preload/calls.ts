import { channel } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { nameOfCall, type Passage } from './passages.js';

interface UndiciRequest {
  readonly method: string;
  readonly path: string;
}

/** Tells of each request that leaves the process, by `node:http`, `fetch` or undici, and of each answer's head. */
export function watchCalls(pass: (passage: Passage) => void): void {
  const told = (moment: Passage['moment']) => (message: unknown) => {
    const { method, path } = (message as { request: ClientRequest | UndiciRequest }).request;
    pass({ moment, what: 'call', name: nameOfCall(method, path) });
  };
  channel('http.client.request.created').subscribe(told('before'));
  channel('http.client.response.finish').subscribe(told('after'));
  channel('undici:request:create').subscribe(told('before'));
  channel('undici:request:headers').subscribe(told('after'));
}
