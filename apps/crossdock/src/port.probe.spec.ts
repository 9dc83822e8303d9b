import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePorts } from '../../../test/support/ports.js';
import { StartFailure } from './embedded-postgres/index.js';
import { explainListenError, refuseTakenPort } from './port.probe.js';

describe('a port', () => {
  it('that is free stays free: the probe lets go of it', async () => {
    const [port] = (await freePorts(1)) as [number];
    await refuseTakenPort('PORT', '127.0.0.1', port);
    await refuseTakenPort('PORT', '127.0.0.1', port);
  });

  it('that is taken is told, with what to do', async () => {
    const [port] = (await freePorts(1)) as [number];
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(port, '127.0.0.1', done));
    const refused = refuseTakenPort('SANDBOX_PORT', '127.0.0.1', port);
    await expect(refused).rejects.toThrow(StartFailure);
    await expect(refused).rejects.toThrow(
      new RegExp(`Port ${port} on 127.0.0.1 is taken .* SANDBOX_PORT=\\d+ npm start`),
    );
    await new Promise((done) => squatter.close(done));
  });

  it('whose address is not of this machine is told', async () => {
    for (const host of ['192.0.2.1', 'nowhere.invalid'])
      await expect(refuseTakenPort('PORT', host, 8080)).rejects.toThrow(`HOST=${host} is no address of this machine`);
  });

  it.each([
    ['EADDRINUSE', 3000, /PORT=3100 /],
    ['EADDRINUSE', 65_500, /PORT=65400 /],
    ['EACCES', 80, /needs rights/],
  ])('%s at %i proposes a port that there is', (code, port, text) => {
    const explained = explainListenError(Object.assign(new Error(code), { code }), 'PORT', '127.0.0.1', port);
    expect(String((explained as Error).message)).toMatch(text);
  });

  it('that fails for what was not foreseen shows that', () => {
    const error = new Error('EMFILE');
    expect(explainListenError(error, 'PORT', '127.0.0.1', 1)).toBe(error);
  });
});
