import { createServer } from 'node:net';
import { StartFailure } from './embedded-postgres/index.js';

/** Tells before anything is started that a port cannot be had. */
export async function refuseTakenPort(variable: string, host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen({ host, port, exclusive: true }, done);
    });
  } catch (error) {
    throw explainListenError(error, variable, host, port);
  } finally {
    await new Promise<void>((done) => server.close(() => done()));
  }
}

export function explainListenError(error: unknown, variable: string, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: ${variable}=${port + (port > 65_435 ? -100 : 100)} npm start`,
    );
  }
  if (code === 'EACCES')
    return new StartFailure(`Port ${port} needs rights that this user does not have. Choose another: ${variable}=8080`);
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? ''))
    return new StartFailure(`HOST=${host} is no address of this machine.`);
  return error;
}
