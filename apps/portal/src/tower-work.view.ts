// What the control tower's API tells the web application of cases, settlements and stock: plain data, imported by both as
// types. Instants are ISO 8601 in UTC, money is in minor units, and a cursor is null where there is nothing behind it.

import type { ShipToSettleContract } from '#clients/contracts';
import type { StandingView } from './process/process.view.js';

export interface TowerPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface CountView {
  readonly key: string;
  readonly count: number;
}

export interface TowerMoney {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

export interface TowerQuantity {
  readonly value: number;
  readonly unit: string;
}

/** What an order or settlement stands still for. */
export interface WaitView {
  readonly process: string;
  readonly instanceId: string;
  readonly kind: 'timer' | 'command' | 'case' | 'milestone';
  /** Name of the timer, type of the command, title of the case, what is to happen next. */
  readonly what: string;
  /** System, role or partner that it is waited for. */
  readonly whom?: string;
  readonly since?: string;
  /** When something else follows if it does not come. */
  readonly until?: string;
}

/** `GET tower/exceptions` */
export interface CaseRowView {
  readonly process: string;
  readonly id: string;
  readonly instanceId: string;
  readonly orderId: string;
  readonly code: string;
  readonly cause: string;
  readonly title: string;
  readonly detail?: string;
  readonly owner: string;
  readonly assignee?: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly level: number;
  readonly state: 'open' | 'resolved' | 'abandoned';
  readonly actions: readonly string[];
  readonly openedAt: string;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly closedAt?: string;
  readonly resolution?: string;
  readonly closedBy?: string;
}

/** `GET tower/exceptions/{process}/{id}`: as the process API answers it (`ExceptionDetailDto`) to whoever is signed in. */
export interface CaseDetailView {
  /** Its process does not answer: as it was told last, without its evidence, its log and its edits. */
  readonly kept?: true;
  readonly id: string;
  readonly instanceId: string;
  readonly code: string;
  readonly cause?: string;
  readonly title: string;
  readonly detail?: string;
  readonly owner: string;
  readonly assignee?: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly level?: number;
  readonly state: 'open' | 'resolved' | 'abandoned';
  readonly actions: readonly string[];
  readonly skippable?: boolean;
  /** JSON Schema of what is told as `result` with `resolve`. */
  readonly resolveWith?: Readonly<Record<string, unknown>>;
  readonly evidence?: unknown;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly closedAt?: string;
  readonly resolution?: string;
  readonly closedBy?: string;
  /** What was done to it, oldest first. */
  readonly acts: readonly {
    readonly at: string;
    readonly act: string;
    readonly by?: string;
    readonly text?: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  }[];
  /** Edited forms of the command that failed, oldest first. */
  readonly edits: readonly CaseEditView[];
  /** JSON Pointers into the command's payload: what of it may be edited. */
  readonly editable: readonly string[];
  readonly trace: {
    readonly command?: Readonly<Record<string, unknown>> & {
      readonly type: string;
      readonly target: string;
      readonly payload: Readonly<Record<string, unknown>>;
    };
    readonly calls: readonly (Readonly<Record<string, unknown>> & { readonly at: string; readonly system: string })[];
    readonly documents: readonly {
      readonly documentId: string;
      readonly channel: string;
      readonly direction: 'in' | 'out';
      readonly mediaType: string;
      readonly size: number;
      readonly receivedAt: string;
    }[];
  };
}

export interface CaseEditView {
  readonly id: string;
  readonly state: string;
  readonly changes: readonly { readonly pointer: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly note?: string;
}

/** `GET tower/exceptions/groups`: one outage is one group. */
export interface CaseGroupView {
  readonly process: string;
  readonly cause: string;
  readonly cases: number;
  readonly orders: number;
  readonly retryable: number;
  readonly overdue: number;
  readonly severity: 'low' | 'medium' | 'high';
  readonly owners: readonly string[];
  readonly firstOpenedAt: string;
  readonly firstDueAt: string;
}

/** `POST tower/exception-acts/{act}`: what became of it, case by case. */
export interface BulkActView {
  readonly done: readonly Pick<CaseRowView, 'process' | 'id'>[];
  readonly refused: readonly RefusedCaseView[];
}

export interface RefusedCaseView extends Pick<CaseRowView, 'process' | 'id'> {
  /** Of the problem, with its words. */
  readonly code: string;
  readonly detail: string;
}

/** `GET tower/settlements` */
export interface SettlementRowView {
  readonly id: string;
  readonly orderId: string;
  readonly state: string;
  readonly carrier?: string;
  /** As tendered, accrued, invoiced and approved, in the ERP's books. */
  readonly expected?: TowerMoney;
  readonly accrued?: TowerMoney;
  readonly billed?: TowerMoney;
  readonly posted?: TowerMoney;
  /** What is in the books beyond what was accrued. */
  readonly difference?: TowerMoney;
  readonly disputed: boolean;
  /** Day on which the next posting is due that the ERP has not paid; absent where none is, or no terms are known. */
  readonly dueOn?: string;
  readonly openedAt: string;
  readonly endedAt?: string;
  readonly ageDays: number;
}

/** A settlement in its process's own words; one that an earlier release told may lack members. */
export type SettlementBodyView = Partial<ShipToSettleContract['schemas']['SettlementDto']>;

/** `GET tower/settlements/{id}` */
export interface SettlementDetailView {
  readonly settlement: SettlementRowView;
  readonly view: SettlementBodyView;
  readonly waitsFor: readonly WaitView[];
  readonly cases: readonly CaseRowView[];
  readonly life: StandingView;
}

/** `GET tower/choices`: what lists may be narrowed by, of what is under way and of what has ended. */
export interface TowerChoicesView {
  readonly orders: {
    readonly states: readonly string[];
    readonly warehouses: readonly string[];
    readonly carriers: readonly string[];
    readonly erps: readonly string[];
  };
  readonly settlements: { readonly states: readonly string[]; readonly carriers: readonly string[] };
  readonly cases: { readonly owners: readonly string[]; readonly assignees: readonly string[] };
}

/** `GET tower/settlements/figures` */
export interface SettlementFiguresView {
  /** Of all, ended ones too. */
  readonly states: readonly CountView[];
  /** What is expected of settlements that have not ended, by how long ago they began and by currency. */
  readonly ageing: readonly {
    readonly band: '0-30' | '31-60' | '61-90' | '90+';
    readonly settlements: number;
    readonly expected: readonly TowerMoney[];
  }[];
}

/** `GET tower/drift`: one item at one place where the books differ or something is not posted. */
export interface DriftRowView {
  readonly id: string;
  readonly warehouse: string;
  readonly sku: string;
  readonly state: string;
  readonly erp?: TowerQuantity;
  readonly wms?: TowerQuantity;
  readonly delta?: TowerQuantity;
  readonly asOf?: string;
  /** Somebody has to say so before the book is brought to the shelf. */
  readonly needsApproval: boolean;
  /** What waits to be posted in the ERP. */
  readonly unposted: number;
  readonly cases: readonly CaseRowView[];
  /** What the last comparisons found there, oldest first. Where they found nothing for long, there is nothing to tell. */
  readonly trend: readonly DriftPointView[];
}

export interface DriftPointView {
  readonly at: string;
  /** What the shelf had more than the book. */
  readonly delta: TowerQuantity;
}

export interface DriftPageView extends TowerPage<DriftRowView> {
  /** Runs of the reconciliation, oldest first. */
  readonly trend: readonly DriftRunView[];
}

export interface DriftRunView {
  readonly id: string;
  readonly at: string;
  readonly state: string;
  readonly matched: number;
  readonly differs: number;
  readonly onlyErp: number;
  readonly onlyWms: number;
  readonly deferred: number;
}
