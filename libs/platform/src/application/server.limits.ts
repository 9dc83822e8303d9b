import { type Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ProblemCode, ProblemError, problemBody } from '../errors/index.js';

/** What one client may take of a server before the others notice. Sizes in bytes, times in milliseconds. */
export const LIMITS = {
  body: 1024 * 1024,
  /** Request line and headers together. */
  headers: 16 * 1024,
  /** From the first byte, or from connecting, to the end of the headers. */
  headersTimeout: 10_000,
  /** … to the end of the body: a megabyte needs 35 kB/s. */
  requestTimeout: 30_000,
  /** How often the two are looked at. */
  checkingInterval: 2_000,
  /** Longer than load balancers keep theirs, so that they end a connection and never meet one that is just ending. */
  keepAliveTimeout: 72_000,
  /** Beyond it new ones are closed at once. Each costs a descriptor and some kilobytes. */
  connections: 10_000,
  /** Of a name of 200 characters, each of which the router takes five for: `%` comes to it as `%2525`. */
  pathParameter: 1_000,
} as const;

export const serverOptions: ServerOptions = {
  maxHeaderSize: LIMITS.headers,
  headersTimeout: LIMITS.headersTimeout,
  requestTimeout: LIMITS.requestTimeout,
  connectionsCheckingInterval: LIMITS.checkingInterval,
  // Never lenient: what two parsers read differently is how requests are smuggled (RFC 9112 11.2).
  insecureHTTPParser: false,
};

/** Node's own errors of reading a request (`clientError`). */
const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-fields-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload-too-large',
};

/** Answers what never became a request, and hangs up: after such bytes nobody knows where the next request begins. */
export function refuseConnection(publicUrl: string) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    const { _httpMessage: pending } = socket as Socket & { _httpMessage?: ServerResponse };
    // Of what came behind a whole request the answer would be taken for that one's.
    const ofAnother = pending && (pending.req.complete || pending.headersSent);
    if (socket.writable && !ofAnother && error.code !== 'ECONNRESET') {
      const problem = new ProblemError(CODES[error.code ?? ''] ?? 'malformed-request');
      const body = JSON.stringify(problemBody(problem, publicUrl));
      socket.write(
        [
          `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
          'connection: close',
          'cache-control: no-store',
          'content-type: application/problem+json',
          `content-length: ${Buffer.byteLength(body)}`,
          '',
          body,
        ].join('\r\n'),
      );
    }
    socket.destroy();
  };
}

export function limitConnections(server: Server): void {
  server.maxConnections = LIMITS.connections;
  // Node would answer 417 without a word; RFC 9110 10.1.1 lets an expectation be ignored that nobody knows.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}
