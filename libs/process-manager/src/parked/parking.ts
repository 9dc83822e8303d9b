import type { Tx } from '#messaging';
import type { Sweeps } from '../cases/sweeps.js';
import type { ProcessDefinition } from '../process.js';
import type { CaseOfParked, Retold } from './parked.case.js';
import { ParkedEvents, type ParkedEventsParts } from './parked.events.js';
import { ParkedInputs } from './parked.inputs.js';

/** All that a process could not handle: it waits for a person, with a case. */
export class Parking<S> {
  readonly events: ParkedEvents<S>;
  private readonly inputs: ParkedInputs;

  constructor(definition: ProcessDefinition<S>, parts: ParkedEventsParts) {
    this.events = new ParkedEvents(definition, parts);
    this.inputs = new ParkedInputs(definition.name, parts);
  }

  async stop(): Promise<void> {
    await Promise.all([this.events.stop(), this.inputs.stop()]);
  }

  /** What the case waits for is handled again, no sooner than `at`. */
  async again(tx: Tx, tenant: string, record: CaseOfParked, at: Date): Promise<Retold> {
    const ofEvent = await this.events.again(tx, tenant, record, at);
    return ofEvent === 'not-parked' ? this.inputs.again(tx, tenant, record, at) : ofEvent;
  }

  /** A person settled what the case is about. */
  settle(tx: Tx, tenant: string, record: CaseOfParked, by: string): Promise<void> {
    return this.events.settle(tx, tenant, record, by);
  }

  /** What is looked after now and then. */
  get sweeps(): Sweeps {
    return {
      'misplaced-cases': () => this.events.bringHome(),
      'parked-events': () => this.events.sweep(),
      'handled-events': () => this.events.closeHandled(),
      'parked-inputs': () => this.inputs.sweep(),
    };
  }
}
