import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A process of its own, so that its work counts for nobody: so many endpoints that take everything, and one that never answers. */
const count = Number(process.argv[2]);

const listen = (answers: boolean): Promise<number> =>
  new Promise((done) => {
    const server = createServer((request, response) => {
      request.resume();
      if (answers) request.on('end', () => response.writeHead(204).end());
    });
    server.keepAliveTimeout = 60_000;
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

const ports = await Promise.all(Array.from({ length: count }, () => listen(true)));
process.send?.({ ports, dead: await listen(false) });
process.once('disconnect', () => process.exit(0));
