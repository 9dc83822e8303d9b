import { startSandbox } from './sandbox.app.js';
import { readSettings } from './sandbox.settings.js';

/** What is foreseen to go wrong at a start, in words. */
function explain(error: unknown): string {
  const { code, errstr, name, message, stack } = error as Error & { code?: string; errstr?: string };
  const port = process.env.SANDBOX_PORT || '4000';
  if (code === 'EADDRINUSE') return `Port ${port} is taken (SANDBOX_PORT): another program listens there.`;
  if (errstr === 'database is locked') return 'Another sandbox runs on the same folder (SANDBOX_DIR).';
  return name === 'InvalidSettings' ? message : (stack ?? message);
}

try {
  const sandbox = await startSandbox(readSettings(process.env));
  const end = () => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, end);
  // Nobody is left who would stop it.
  process.once('disconnect', end);
  process.send?.({ type: 'ready', port: sandbox.port });
} catch (error) {
  process.stderr.write(`sandbox: ${explain(error)}\n`);
  process.exit(1);
}
