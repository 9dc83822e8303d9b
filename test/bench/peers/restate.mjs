import * as restate from '@restatedev/restate-sdk';
import * as clients from '@restatedev/restate-sdk-clients';
import { callVendor, measure, STEPS, VENDOR_MS, WAITS_AFTER } from './flow.mjs';

/** `restate.mjs <ingress> <admin> <port> <round> <orders> <width>`: the flow as a Restate workflow on the server at hand. */
const [ingressUrl, adminUrl, port, round, orders, width] = process.argv.slice(2);
const ingress = clients.connect({ url: ingressUrl });

const flow = restate.workflow({
  name: 'SixSteps',
  handlers: {
    run: async (ctx) => {
      const order = ctx.key;
      const references = [];
      for (let step = 0; step < STEPS; step++) {
        const { reference } = await ctx.run(`step-${step}`, () => callVendor(order, step));
        references.push(reference);
        if (step !== WAITS_AFTER - 1) continue;
        setTimeout(() => ingress.workflowClient({ name: 'SixSteps' }, order).tell(), VENDOR_MS);
        await ctx.promise('word');
      }
      return references;
    },
    tell: async (ctx) => {
      await ctx.promise('word').resolve('accepted');
    },
  },
});

await restate.serve({ services: [flow], port: Number(port) });
const registered = await fetch(`${adminUrl}/deployments`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ uri: `http://127.0.0.1:${port}`, force: true }),
});
if (!registered.ok) throw new Error(`not registered: ${registered.status} ${await registered.text()}`);
await measure(round, Number(orders), Number(width), async (order) => {
  const client = ingress.workflowClient({ name: 'SixSteps' }, order);
  await client.workflowSubmit();
  await client.workflowAttach();
});
process.exit(0);
