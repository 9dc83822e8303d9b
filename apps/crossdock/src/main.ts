import { relative } from 'node:path';
import { styleText } from 'node:util';
import { Shutdown } from './shutdown.js';
import { complain, tell } from './terminal.js';

// Read when the logger is first imported: on a terminal only what needs attention is logged beside the progress.
if (!process.env.DATABASE_URL) process.env.LOG_LEVEL ??= 'warn';

const started = performance.now() - process.uptime() * 1000;
const shutdown = new Shutdown();
let exitCode = 0;
let ready = false;

async function end(code: number): Promise<never> {
  exitCode = Math.max(exitCode, code);
  await shutdown.stop();
  process.exit(exitCode);
}

shutdown.listen((signal) => {
  tell();
  tell(`Stopping (${signal}) …`);
  // While the boot is under way its own failure leads here.
  if (ready) void end(0);
});

try {
  const { boot } = await import('./boot.js');
  const config = await boot(shutdown, (reason) => {
    complain(reason);
    void end(1);
  });
  shutdown.signal.throwIfAborted();
  ready = true;
  welcome(config);
} catch (error) {
  if (shutdown.requested) await end(0);
  // Why was said when it began.
  if (shutdown.underWay) await end(1);
  complain(messageOf(error));
  await end(1);
}

function welcome({ publicUrl, profile, sandboxPort, dataDir }: import('#platform/config').CrossdockConfig): void {
  const line = (name: string, value: string) => tell(`${name.padEnd(13)} ${styleText('cyan', value)}`);
  tell();
  tell(
    `${styleText('bold', 'Crossdock is ready')} ${styleText('gray', `after ${((performance.now() - started) / 1000).toFixed(1)} s`)}`,
  );
  tell();
  line('Portal', `${publicUrl}/portal`);
  line(
    'APIs',
    `${publicUrl}/openapi/order-to-ship/v1.json (and erp, wms, tms, ship-to-settle, inventory-sync, partner)`,
  );
  if (profile === 'sandbox') line('Sandbox', `http://127.0.0.1:${sandboxPort}/_control`);
  if (!process.env.DATABASE_URL)
    line('Credentials', `${relative(process.cwd(), dataDir) || dataDir}/dev-credentials.json`);
  tell();
  if (profile === 'sandbox') line('Try', 'npm run demo');
  tell();
}

/** Failures that were foreseen say what to do; the others show where they came from. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ['StartFailure', 'InvalidConfig'].includes(error.name) ? error.message : (error.stack ?? error.message);
}
