import { createServer } from 'node:http';

/** Bare node:http: the measure of the others. */
const server = createServer((_, response) => {
  response.setHeader('content-length', 5);
  response.end('hello');
});
server.listen(Number(process.env.PORT), '127.0.0.1');
