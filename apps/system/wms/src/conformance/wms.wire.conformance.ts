import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { withUnknownMembers } from '../../../../../test/support/odd.answers.js';
import { type RecordingProxy, startRecordingProxy } from '../../../../../test/support/recording.proxy.js';
import { connectOne } from '../connect.js';
import type { WmsAdapterDescriptor } from '../wms.descriptor.js';
import type { WmsPort } from '../wms.port.js';
import type { Telling } from './wms.telling.conformance.js';
import { failureOf } from './wms.trial.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** What comes over the wire otherwise than one would like, and what must not leave over it. */
export function wireConformance(descriptor: WmsAdapterDescriptor, { rule, bench, port, trial }: Telling): void {
  const refused = (pointer: string, message: RegExp) => ({
    code: 'validation-failed',
    errors: [{ pointer, message: expect.stringMatching(message) }],
  });

  describe('on the wire', () => {
    let proxy: RecordingProxy;
    /** A new instance, behind somebody who meddles. */
    let watched: WmsPort;
    beforeAll(async () => {
      const { connection, warehouse } = bench();
      proxy = await startRecordingProxy(connection.baseUrl);
      watched = connectOne(descriptor, { ...connection, baseUrl: proxy.baseUrl }, [warehouse]);
    });
    afterAll(() => proxy?.stop());
    beforeEach(() => proxy.meddle());

    rule('unknown fields and codes', 'members that nobody knows change nothing of what is read', async () => {
      const id = await trial().released();
      proxy.meddle({ altered: withUnknownMembers });
      expect(await watched.readStatus(id)).toEqual(await port().readStatus(id));
      const { items } = await watched.readInventory({ sku: bench().skus[0] }, { limit: 5 });
      expect(items[0]).toMatchObject({ sku: bench().skus[0] });
    });

    rule(
      'unknown fields and codes',
      'a status that nobody knows is taken for no other, and told by its name',
      async () => {
        const id = await trial().released();
        await bench().act('accept', id);
        expect((await watched.readStatus(id))?.state).toBe('accepted');
        const { altered, word } = bench().novelty;
        proxy.meddle({ altered });
        const failure = await failureOf(watched.readStatus(id));
        expect(failure).toMatchObject({ kind: 'garbage', message: expect.stringContaining(word) });
      },
    );

    rule('auth expiry', 'access that stays refused is told as such, and nothing was done', async () => {
      const fulfilment = trial().request();
      proxy.meddle({ instead: () => ({ status: 401 }) });
      expect((await failureOf(watched.release(fulfilment, once))).kind).toBe('auth');
      expect(await bench().effects('fulfilment', fulfilment.fulfilmentId)).toBe(0);
      proxy.meddle();
      await watched.release(fulfilment, again);
      expect(await bench().effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
    });

    rule(
      'units and currencies',
      'a unit that the vendor has no word for is refused before anything is sent',
      async () => {
        const fulfilment = trial().request();
        const lines = fulfilment.lines.map((line) => ({ ...line, quantity: { value: 1, unit: 'ZZ' } }));
        const before = proxy.exchanges.length;
        const attempt = watched.release({ ...fulfilment, lines }, once);
        await expect(attempt).rejects.toMatchObject(refused('/lines/0/quantity/unit', /ZZ/));
        expect(proxy.exchanges.slice(before)).toEqual([]);
      },
    );

    rule(
      'limits of the vendor',
      'a reference that it would cut is refused before anything is sent, and names its field',
      async ({ skip }) => {
        const longest = bench().longestReference;
        if (longest === undefined) return skip(`${descriptor.label} keeps a reference of any length`);
        const fulfilment = trial().request();
        const fits = { ...fulfilment, fulfilmentId: fulfilment.fulfilmentId.padStart(longest, 'x') };
        expect(await watched.release(fits, once)).toMatchObject({ wmsReference: expect.stringMatching(/\S/) });
        expect((await watched.readStatus(fits.fulfilmentId))?.fulfilmentId).toBe(fits.fulfilmentId);
        const before = proxy.exchanges.length;
        const attempt = watched.release({ ...fits, fulfilmentId: `x${fits.fulfilmentId}` }, once);
        await expect(attempt).rejects.toMatchObject(
          refused('/fulfilmentId', new RegExp(`\\w+ .*takes ${longest} characters`)),
        );
        expect(proxy.exchanges.slice(before)).toEqual([]);
      },
    );

    rule('capabilities', 'a command that is not declared is refused as such', async () => {
      const declared = descriptor.capabilities.includes('cancel');
      expect(descriptor.repeats.cancel !== null).toBe(declared);
      if (declared) return;
      const attempt = port().cancel(await trial().released(), once);
      await expect(attempt).rejects.toMatchObject({ code: 'capability-missing' });
    });
  });
}
