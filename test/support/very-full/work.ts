import type { ChangedCase, ChangedInstance, ProcessName, Reconciliation } from '#clients';
import type { Landscape } from '#platform/config';
import type { Fact } from '../../../apps/portal/src/tower/model/facts.js';
import { personOf, remarkOf, skuOf } from './names.js';
import { idOf } from './orders.js';

const HOUR_MS = 3_600_000;

interface Kind {
  readonly process: ProcessName;
  readonly code: string;
  readonly cause: string;
  readonly title: string;
  readonly owner: string;
  readonly actions: ChangedCase['actions'];
}

/** Causes that bring many cases, and some that bring one. */
const KINDS: readonly Kind[] = [
  {
    process: 'order-to-ship',
    code: 'unknown-item',
    cause: 'sap:unknown-item',
    title: 'The ERP does not know the item HYDRAULIKSCHLAUCHVERBINDUNGSSTÜCK-00000-XXL-VERZINKT',
    owner: 'order-desk',
    actions: ['retry', 'assign', 'abandon'],
  },
  {
    process: 'order-to-ship',
    code: 'no-carrier',
    cause: 'tms:vendor-unavailable',
    title: 'No carrier takes the shipment',
    owner: 'transport-desk',
    actions: ['retry', 'assign'],
  },
  {
    process: 'order-to-ship',
    code: 'short-pick',
    cause: 'short-pick',
    title: 'נלקטו 3 במקום 10 (SKU-4711)',
    owner: 'warehouse-desk',
    actions: ['resolve', 'assign'],
  },
  {
    process: 'ship-to-settle',
    code: 'variance',
    cause: 'variance:unplanned-charge',
    title: 'الفاتورة SW-2026-0007 تزيد 1,234.50 عن المتوقع',
    owner: 'freight-audit',
    actions: ['resolve', 'assign'],
  },
  {
    process: 'inventory-sync',
    code: 'variance',
    cause: 'stock-differs',
    title: 'Shelf and book differ by more than may be posted without a person’s word',
    owner: 'warehouse-desk',
    actions: ['resolve', 'assign'],
  },
  {
    process: 'order-to-ship',
    code: 'unclear',
    cause: 'wms:the-outcome-of-a-command-is-unclear-after-the-connection-broke-off-in-the-middle-of-the-answer',
    title: 'It is not clear whether the warehouse has it',
    owner: 'integration',
    actions: ['retry', 'resolve', 'assign'],
  },
];
const SEVERITIES = ['high', 'medium', 'low', 'medium'] as const;

/**
 * Open cases in every severity, of every owner, due and overdue, and some that are settled.
 * @param largest the order that has several
 */
export const cases = (count: number, now: number, { warehouses }: Landscape, largest: string): Fact[] =>
  Array.from({ length: count }, (_, nth): Fact => {
    // One outage has most of them.
    const kind = KINDS[nth % 3 === 0 ? (nth / 3) % KINDS.length : 1] as Kind;
    const order = nth % 25 === 1 ? largest : idOf(nth * 5);
    const place = `${warehouses[nth % warehouses.length]?.gln}/${skuOf(nth)}`;
    const opened = now - (nth + 1) * 0.7 * HOUR_MS;
    const settled = nth % 12 === 11;
    const { process, owner, actions, code, cause, title } = kind;
    const instanceId = process === 'ship-to-settle' ? `${order}-S1` : process === 'inventory-sync' ? place : order;
    return {
      kind: 'case',
      process,
      case: {
        id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
        instanceId,
        orderId: process === 'inventory-sync' ? place : order,
        code,
        cause,
        title,
        detail: remarkOf(nth),
        owner,
        ...(nth % 4 === 1 && { assignee: personOf(nth) }),
        severity: SEVERITIES[nth % SEVERITIES.length] ?? 'high',
        level: nth % 3,
        state: settled ? 'resolved' : 'open',
        actions,
        openedAt: new Date(opened).toISOString(),
        dueAt: new Date(opened + (nth % 2 === 0 ? 4 : 200) * HOUR_MS).toISOString(),
        changedIn: String(nth + 1),
        ...(settled && {
          closedAt: new Date(opened + HOUR_MS).toISOString(),
          resolution: 'retried',
          closedBy: personOf(nth),
        }),
      },
    };
  });

/** Places whose books differ, some of them by more than may be posted without a person. */
export const places = (count: number, now: number, { warehouses }: Landscape): Fact[] =>
  Array.from({ length: count }, (_, nth): Fact => {
    const warehouse = warehouses[nth % warehouses.length]?.gln ?? '';
    const id = `${warehouse}/${skuOf(nth)}`;
    const at = new Date(now - nth * HOUR_MS).toISOString();
    const of = (value: number) => ({ value, unit: 'EA' });
    const variance = {
      movementId: `${id}:1`,
      erp: of(1_000 + nth * 113),
      wms: of(1_000 + nth * 110),
      delta: of(-3 * nth),
      occurredAt: at,
      asOf: at,
      needsApproval: nth % 3 === 0,
      state: 'open',
    };
    return {
      kind: 'instance',
      process: 'inventory-sync',
      instance: {
        id,
        orderId: id,
        state: 'open',
        ended: false,
        sequence: 3,
        correlationId: String(nth).padStart(32, '0'),
        createdAt: at,
        updatedAt: at,
        numbers: [],
        waitsFor: [],
        openCases: [],
        view: { kind: 'lane', warehouse, sku: skuOf(nth), unposted: nth % 5, ...(nth % 7 !== 0 && { variance }) },
      } satisfies ChangedInstance,
    };
  });

const RUNS = 24;

/** What the nights before found at those places, and how the comparisons of shelf and book went as a whole. */
export const comparisons = (count: number, now: number, { warehouses }: Landscape): Fact[] =>
  Array.from({ length: RUNS }, (_, night): Fact[] => {
    const at = new Date(now - (RUNS - night) * 24 * HOUR_MS).toISOString();
    const found = Array.from({ length: count }, (_, nth): Fact => {
      const warehouse = warehouses[nth % warehouses.length]?.gln ?? '';
      const value = ((nth * 7 + night * 5) % 19) - 9 - (nth * night) / RUNS;
      const position = BigInt(1 + night * count + nth);
      return {
        kind: 'variance',
        warehouse,
        sku: skuOf(nth),
        position,
        at,
        delta: { value: Math.round(value), unit: 'EA' },
      };
    });
    const run = {
      id: `00000000-0000-4000-9000-${String(night).padStart(12, '0')}`,
      name: 'stock-reconciliation',
      startedAt: at,
      state: 'complete',
      sides: { left: 'wms', right: 'erp' },
      figures: {
        matched: 9_000 + night,
        differs: (night * 13) % 40,
        onlyLeft: night % 4,
        onlyRight: night % 3,
        deferred: night % 6,
      },
    } as unknown as Reconciliation;
    return [...found, { kind: 'comparison', run }];
  }).flat();
