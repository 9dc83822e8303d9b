import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient, ErpClient, WmsClient } from '#clients';
import type { CurrentLandscape } from '#platform/connections';
import type { CommandContext } from '#process-manager';
import { SystemApis } from '../../../../../test/support/system-apis.js';
import { EAST, landscape, pieces, SKU } from '../inventory-sync.sample.js';
import { type PostVariance, PostVarianceCommand } from './post-variance.command.js';

const REFERENCE = 'mv-0123456789abcdef0123';
const AT = '2026-11-26T03:00:00.000Z';
const lost = (value: number): PostVariance => ({
  movement: {
    reference: REFERENCE,
    reason: 'count',
    warehouse: EAST,
    occurredAt: AT,
    items: [{ sku: SKU, delta: pieces(-value) }],
  },
  needsApproval: false,
});

describe('the posting of a difference', () => {
  let systems: SystemApis;
  let command: PostVarianceCommand;
  let shelf: number;
  let book: number;
  /** References that the ERP has a document of. */
  let documents: Map<string, string>;
  /** What becomes of the next postings: done and answered, done without an answer, or not done at all. */
  let answers: ('done' | 'unanswered' | 'away')[];

  beforeAll(async () => {
    systems = await new SystemApis().start();
    systems.on('GET', /\/wms\/v1\/inventory$/, () => {
      const item = { sku: SKU, location: EAST, quantity: pieces(shelf), free: pieces(shelf), asOf: AT, system: 'wms' };
      return { body: { items: [item], nextCursor: null } };
    });
    systems.on('GET', /\/stock-book$/, () => {
      const item = { sku: SKU, onHand: pieces(book), blocked: pieces(0), parts: [] };
      return { body: { asOf: AT, items: [item], nextCursor: null } };
    });
    systems.on('GET', /\/stock-movements\/[^/]+$/, ({ path }) => {
      const documentNumber = documents.get(path.split('/').at(-1) as string);
      return documentNumber
        ? { body: { documentNumber } }
        : { status: 404, body: { status: 404, code: 'not-found', title: 'There is none' } };
    });
    systems.on('POST', /\/stock-movements$/, ({ body }) => {
      const answer = answers.shift() ?? 'done';
      if (answer === 'away') return { status: 503, body: { status: 503, code: 'vendor-unavailable' } };
      const { reference, items } = body as unknown as PostVariance['movement'];
      if (!documents.has(reference)) {
        documents.set(reference, `D${documents.size + 1}`);
        book += items[0]?.delta.value ?? 0;
      }
      if (answer === 'unanswered') return { status: 502, body: { status: 502, code: 'vendor-unclear' } };
      return { status: 201, body: { documentNumber: documents.get(reference) } };
    });
    const config = systems.config('', { warehouses: landscape.warehouses });
    const tokens = { for: async () => 'token', forget: () => undefined };
    const [erp, wms] = [new ApiClient('erp', config, tokens), new ApiClient('wms', config, tokens)];
    const current = { now: config.landscape } as CurrentLandscape;
    command = new PostVarianceCommand(new ErpClient(erp), new WmsClient(wms), current);
  });
  beforeEach(() => {
    [shelf, book] = [95, 100];
    documents = new Map();
    answers = [];
    systems.calls.length = 0;
  });
  afterAll(() => systems.stop());

  const attempt = (number: number, payload = lost(5)) => {
    const context = { instanceId: `${EAST}/${SKU}`, idempotencyKey: 'k', attempt: number, signal: undefined };
    const told = { ...context, mayHaveHappened: number > 1 } as unknown as CommandContext;
    return command.execute(payload, told).catch((error: { code: string }) => error.code);
  };

  it('happens where the difference still stands', async () => {
    expect(await attempt(1)).toEqual({ erp: 'sap', documentNumber: 'D1', asOf: AT });
    expect(book).toBe(95);
    expect(systems.called('GET', /\/stock-movements\//)).toEqual([]);
  });

  it('is left where the books differ by something else', async () => {
    shelf = 94;
    expect(await attempt(1)).toBe('variance-changed');
    expect(book).toBe(100);
  });

  it('that was done without an answer is found, whatever left the shelf since', async () => {
    answers = ['unanswered'];
    expect(await attempt(1)).toBe('vendor-unclear');
    shelf = 94;
    expect(await attempt(2)).toMatchObject({ erp: 'sap', documentNumber: 'D1' });
    expect(book).toBe(95);
  });

  it('that was not done is not made up for where something else brought the books together', async () => {
    answers = ['away'];
    expect(await attempt(1)).toBe('vendor-unavailable');
    book = 95;
    expect(await attempt(2)).toBe('variance-changed');
    expect([book, documents.size]).toEqual([95, 0]);
  });

  it('that was not done is done where it still stands', async () => {
    answers = ['away'];
    await attempt(1);
    expect(await attempt(2)).toMatchObject({ documentNumber: 'D1' });
    expect(book).toBe(95);
  });

  it('waits for a count and a second person above the tolerance', async () => {
    expect(await attempt(1, { ...lost(5), needsApproval: true })).toBe('approval-required');
    expect(book).toBe(100);
  });
});
