// What the portal's server tells its web application of processes.

import type { PointView } from '../map/map.view.js';
import type { OwnershipView } from '../portal.view.js';

/** A state at its place. */
export interface StateView extends PointView {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Nothing is awaited in it any more. */
  readonly end: boolean;
}

export interface TransitionView {
  readonly from: string;
  readonly to: string;
  readonly why?: string;
  /** As SVG has it. */
  readonly path: string;
  /** Where its word stands; absent without one. */
  readonly label?: PointView & { readonly lines: readonly string[] };
}

/** The life of one kind of thing, drawn. */
export interface LifeView {
  readonly entity: string;
  readonly initial: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly StateView[];
  readonly transitions: readonly TransitionView[];
}

/** The life of a kind of thing, with where one of them stands in it. */
export interface StandingView extends LifeView {
  readonly state: string;
}

export interface ProcessCommandView {
  readonly type: string;
  readonly warnAfterMs: number;
  readonly giveUpAfterMs: number;
}

export interface FailureView {
  readonly code: string;
  readonly when: string;
  readonly owners: readonly string[];
  readonly severities: readonly string[];
  readonly dueInMs: number;
  readonly actions: readonly string[];
}

export interface ProcessCardView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  /** Of its API. */
  readonly version: string;
}

/** A way of a caller through a process, by the operations of its steps. */
export interface WorkflowView {
  readonly id: string;
  readonly summary: string;
  readonly steps: readonly { readonly id: string; readonly operation: string; readonly until: readonly string[] }[];
}

/** A process as the running build decides it. */
export interface ProcessView extends ProcessCardView {
  /** Of what it decides. */
  readonly decides: number;
  /** CloudEvents types that it tells, and that it acts on. */
  readonly emits: readonly string[];
  readonly consumes: readonly string[];
  readonly lives: readonly LifeView[];
  readonly commands: readonly ProcessCommandView[];
  readonly failures: readonly FailureView[];
  readonly workflows: readonly WorkflowView[];
  /** Address of its Arazzo document; absent where it has none. */
  readonly arazzo?: string;
  /** Who owns which field of what it keeps. */
  readonly ownership: readonly OwnershipView[];
}
