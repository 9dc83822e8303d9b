// What the portal's server tells its web application: plain data, imported by both as types.

export type Role = 'viewer' | 'developer' | 'operator' | 'approver' | 'administrator' | 'owner';

export interface PersonView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Whose it is, as an owner, a developer or a viewer; absent within the enterprise. */
  readonly partner?: { readonly id: string; readonly kind: string };
}

/** Who is signed in; null is nobody. */
export interface MeView {
  readonly person: PersonView | null;
  readonly publicCatalog: boolean;
}

export interface FoundView {
  readonly id: string;
  readonly kind: 'API' | 'operation' | 'field' | 'event' | 'error' | 'guide' | 'process' | 'case' | 'system';
  readonly title: string;
  readonly text: string;
  /** Address below the portal's. */
  readonly href: string;
}

export type LayerName = 'system' | 'process' | 'partner' | 'platform';

/** One API in the list and on the map. */
export interface ApiCardView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly layer: LayerName;
  readonly owner: string;
  readonly versions: readonly VersionView[];
  /** Of the newest version. */
  readonly operations: number;
}

export interface VersionView {
  readonly version: string;
  readonly released?: string;
  readonly deprecated?: string;
  readonly sunset?: string;
  readonly successor?: string;
  readonly migrationGuide?: string;
}

export interface FieldView {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
  readonly bounds?: string;
}

export interface ParameterView {
  /** `path`, `query` or `header`. */
  readonly place: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
  readonly bounds?: string;
}

/** Which of a plan's quotas count it. */
export type RouteClassName = 'read' | 'write' | 'bulk';
/** What the platform does for an operation beside what the operation does. Absent members: nothing of that. */
export interface PoliciesView {
  /** Whether an Idempotency-Key has to be sent, or may be: one effect per key. */
  readonly idempotencyKey?: Need;
  /** Whether the version that is changed, or read, has to be named, or may be. */
  readonly ifMatch?: Need;
  /** Whoever has the current answer already need not be sent it again. */
  readonly ifNoneMatch?: Need;
  /** Where what it does is on record. */
  readonly recordedIn?: 'event-log' | 'delivery-log' | 'certification' | 'audit-trail';
}
export type Need = 'required' | 'optional';

export interface OperationDetailView {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** Absent when anybody may call it. */
  readonly scope?: string;
  /** Absent where no quota counts it. */
  readonly countsAs?: RouteClassName;
  readonly policies: PoliciesView;
  readonly parameters: readonly ParameterView[];
  readonly request: readonly FieldView[];
  readonly answer: readonly FieldView[];
  /** Of a request. */
  readonly example?: unknown;
  readonly problems: readonly { readonly status: number; readonly code: string }[];
}

/** What can be called of an API, as a log of requests tells it. */
export interface CallsView {
  /** With their parameters as `:name`. */
  readonly routes: readonly string[];
  /** Codes of problems that they answer. */
  readonly problems: readonly string[];
}

export interface BuildView {
  /** Of the product. */
  readonly version: string;
  readonly commit?: string;
  /** It was built from more than that commit. */
  readonly changed?: boolean;
}

/** One version of one API, in full. */
export interface ApiDetailView {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly layer: LayerName;
  readonly owner: string;
  readonly versions: readonly VersionView[];
  /** What it runs from; absent where it tells nothing of that. */
  readonly build?: BuildView;
  /** Address of its contract. */
  readonly contract: string;
  /** CloudEvents types that it tells, by its own word or by that of the systems it speaks for. */
  readonly emits: readonly string[];
  /** CloudEvents types that it acts on. */
  readonly consumes: readonly string[];
  readonly operations: readonly OperationDetailView[];
}

/** What differs in one operation between two versions. */
export interface ChangeView {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly details: readonly string[];
  /** Whoever calls it as the earlier version has it can be refused, or answered with what it does not know. */
  readonly breaks: boolean;
}

/** An event that is told. */
export interface EventCardView {
  /** CloudEvents type. */
  readonly type: string;
  readonly summary: string;
  /** Kinds of partner that it goes to; empty of what stays inside. */
  readonly receivers: readonly string[];
  readonly fields: readonly FieldView[];
  readonly example?: unknown;
}

export interface GuideView {
  readonly name: string;
  readonly title: string;
  /** Of ours. */
  readonly html: string;
}

/** Which system owns a field, and what becomes of another's word. */
export interface OwnershipView {
  readonly entity: string;
  readonly field: string;
  readonly owner: string;
  readonly handover?: { readonly while: readonly string[]; readonly to: string };
  readonly foreign: 'refuse' | 'drift';
  /** Whose case it is. */
  readonly act?: string;
}

/** What a problem means, and what a caller does about it. */
export interface ProblemView {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly help: string;
}
