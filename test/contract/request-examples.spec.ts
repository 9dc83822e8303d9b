import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Operation } from '../support/contracts.js';
import { OWNERS, PopulatedProduct } from '../support/populated.js';
import { Resources } from '../support/resources.js';
import type { Json } from '../support/world.js';

let populated: PopulatedProduct;
beforeAll(async () => {
  populated = await PopulatedProduct.start();
}, 300_000);
afterAll(() => populated?.dispose());

/** What an example cannot know: whether the things that it names are there, as it says and as many. */
const OF_THE_WORLD = /^(unknown-(?!member)|more-than-|other-pro|not-listed|unresolvable|not-resolved-in-time)/;

/** The example is wrong by itself: in its form, or in how its members go together. The address is made up here. */
function faultOf({ path }: Operation, { status, body }: { status: number; body: Json }): string | undefined {
  const wrong = (body?.errors ?? []).filter(
    ({ code, pointer }: Json) => !OF_THE_WORLD.test(code) && !path.includes(`{${pointer.slice(1)}}`),
  );
  const refused = [400, 413, 415].includes(status) || status >= 500 || (status === 422 && wrong.length > 0);
  return refused ? `${status} ${body?.code} ${JSON.stringify(wrong)}` : undefined;
}

async function callsOf(operation: Operation, resources: Resources): Promise<{ client: string; address: string }[]> {
  if (operation.api !== 'partner') return [{ client: 'operator', address: operation.path.replaceAll(/\{\w+\}/g, 'x') }];
  const calls = await resources.callsOf(operation, OWNERS, 10_000);
  return calls.slice(0, 1).map(({ owner, address }) => ({ client: owner, address }));
}

it('the example of every request is one that its operation takes', { timeout: 300_000 }, async () => {
  const resources = new Resources(populated);
  const found: string[] = [];
  const asked = populated.operations.filter(({ examples, scope }) => examples.length > 0 && scope);
  expect(asked.length).toBeGreaterThan(40);
  for (const operation of asked) {
    const calls = await callsOf(operation, resources);
    if (calls.length === 0) found.push(`${operation.name}: nobody can call it`);
    for (const { client, address } of calls)
      for (const body of operation.examples) {
        const headers = { ...(operation.conditional && { 'if-match': '*' }) };
        const fault = faultOf(
          operation,
          await populated.world.call(client, address, { method: operation.method, body, headers }),
        );
        if (fault) found.push(`${operation.name}: ${fault}`);
      }
  }
  expect(found).toEqual([]);
});
