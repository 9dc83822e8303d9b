import { DBOS } from '@dbos-inc/dbos-sdk';
import { callVendor, measure, STEPS, VENDOR_MS, WAITS_AFTER } from './flow.mjs';

/** `dbos.mjs <url> <round> <orders> <width>`: the flow as a DBOS workflow, its state in the Postgres that is named. */
const [url, round, orders, width] = process.argv.slice(2);

const flow = DBOS.registerWorkflow(
  async (order) => {
    const references = [];
    for (let step = 0; step < STEPS; step++) {
      const { reference } = await DBOS.runStep(() => callVendor(order, step), { name: `step-${step}` });
      references.push(reference);
      if (step !== WAITS_AFTER - 1) continue;
      setTimeout(() => DBOS.send(order, 'accepted', 'word'), VENDOR_MS);
      await DBOS.recv('word', 600);
    }
    return references;
  },
  { name: 'six-steps' },
);

DBOS.setConfig({ name: 'six-steps', systemDatabaseUrl: url, systemDatabasePoolSize: 26, logLevel: 'error' });
await DBOS.launch();
await measure(round, Number(orders), Number(width), async (order) => {
  const handle = await DBOS.startWorkflow(flow, { workflowID: order })(order);
  await handle.getResult();
});
await DBOS.shutdown();
process.exit(0);
