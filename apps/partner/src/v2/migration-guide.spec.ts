import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Package, PickedLine } from '#canonical';
import { EAST, StubbedPartnerApi } from '../../../../test/support/stubbed-partner-api.js';

interface Snippet {
  readonly method: string;
  readonly path: string;
  readonly key?: string;
  readonly body?: object;
  /** The answer that the guide shows. */
  readonly answer?: object;
}

const GUIDE = readFileSync(resolve('docs/guides/migrate-partner-v1-to-v2.md'), 'utf8');

/** `## section` → its snippets under `### In v1` and `### In v2`. */
const SECTIONS = GUIDE.split(/^## /m)
  .slice(1)
  .filter((text) => text.includes('```http'))
  .map((text) => {
    const of = (version: string) => snippetsOf(text.split(`### In ${version}\n`)[1]?.split(/^### /m)[0] ?? '');
    return { name: text.split('\n')[0] as string, v1: of('v1'), v2: of('v2') };
  });

function snippetsOf(text: string): Snippet[] {
  const blocks = [...text.matchAll(/```(http|json)\n([\s\S]*?)```/g)].map(([, kind, content]) => ({ kind, content }));
  return blocks.flatMap(({ kind, content = '' }, index) => {
    if (kind !== 'http') return [];
    const [head = '', body] = content.split('\n\n');
    const [, method = '', path = ''] = /^(\w+) (\S+)/.exec(head) ?? [];
    const key = /^Idempotency-Key: "(.+)"$/m.exec(head)?.[1];
    const next = blocks[index + 1];
    const answer = next?.kind === 'json' ? (JSON.parse(next.content ?? '') as object) : undefined;
    return [
      {
        method,
        path,
        ...(key && { key }),
        ...(body?.trim() && { body: JSON.parse(content.slice(content.indexOf('\n\n'))) as object }),
        ...(answer && { answer }),
      },
    ];
  });
}

/** What v2 confirms in place of F1: what v1 has told of that counts already. */
const PART_OF_V2 = 'F2';

let api: StubbedPartnerApi;
beforeAll(async () => {
  api = await StubbedPartnerApi.start();
  const line = { lineId: '10', sku: 'SKU-1001', quantity: { value: 10, unit: 'EA' } };
  const packages = [{ sscc: '340123450000000017', weightKg: 40, lines: [{ ...line, lot: 'L2026-11' }] }];
  for (const [number, part] of [1, 2, 3, 4].flatMap((each) =>
    ['F1', PART_OF_V2].map((part) => [each, part] as const),
  )) {
    const orderId = `sap-1000000${number}`;
    const packed = number > 2;
    await api.publish('fulfilment', `${orderId}-${part}`, [`warehouse:${EAST}`], {
      id: `${orderId}-${part}`,
      orderId,
      orderNumber: orderId.slice(4),
      state: packed ? 'packed' : 'accepted',
      warehouse: EAST,
      partner: 'east',
      shipTo: { name: 'Acme', city: 'Berlin', postalCode: '10719', country: 'DE' },
      lines: [line],
      taken: [],
      packages: packed ? packages : [],
    });
  }
});
afterAll(() => api.close());

/** What both versions can say of it. */
const comparable = (facts: readonly { type: string; data: object }[]) =>
  facts.map(({ type, data }) => {
    const { lines, packages } = data as { lines?: PickedLine[]; packages?: Package[] };
    const goods = (all: readonly PickedLine[]) => {
      const sums = new Map<string, number>();
      for (const { lineId, lot, quantity } of all)
        sums.set(`${lineId}/${lot}`, (sums.get(`${lineId}/${lot}`) ?? 0) + quantity.value);
      return Object.fromEntries(sums);
    };
    const units = packages?.map(({ sscc, weightKg, lines: held }) => ({ sscc, weightKg, goods: goods(held) }));
    return {
      type,
      ...data,
      fulfilmentId: '',
      ...(lines && { lines: goods(lines) }),
      ...(packages && { packages: units }),
    };
  });

describe('the migration guide', () => {
  it('shows both versions in every section', () => {
    expect(SECTIONS.map(({ v1, v2 }) => [v1.length > 0, v2.length > 0])).toEqual(SECTIONS.map(() => [true, true]));
    expect(SECTIONS.length).toBeGreaterThanOrEqual(4);
  });

  it.each(SECTIONS)('runs as it is written: $name', async ({ v1, v2 }) => {
    const recorded: unknown[] = [];
    for (const snippets of [v1, v2]) {
      const before = (await api.events()).length;
      for (const { method, path, key, body, answer } of snippets) {
        const place = body && snippets === v2 ? path.replace('-F1/', `-${PART_OF_V2}/`) : path;
        const told = await api.call('east', place, body, key);
        expect([method, path, told.status, told.body]).toEqual([
          body ? 'POST' : 'GET',
          path,
          body ? 201 : 200,
          expect.objectContaining(answer ?? {}),
        ]);
      }
      recorded.push(comparable((await api.events()).slice(before)));
    }
    expect(recorded[1]).toEqual(recorded[0]);
  });
});
