import { Injectable } from '@nestjs/common';
import { Notifications } from '#messaging';

const LOOKERS_CHANNEL = 'crossdock_tower_lookers';
/** As long as somebody looks it is said this often, … */
const SAID_MS = 10_000;
/** … and holds so long: two times may get lost. */
const HELD_MS = 25_000;

/** Whether anybody looks at the control tower, on whichever replica: what costs others something is asked for them alone. */
@Injectable()
export class Lookers {
  /** By `performance.now()`. */
  private saidAt = Number.NEGATIVE_INFINITY;
  private heardAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly notifications: Notifications) {}

  get any(): boolean {
    return performance.now() - this.heardAt < HELD_MS;
  }

  /** Somebody looks, here. May be said at any rate. */
  say(): void {
    if (performance.now() - this.saidAt < SAID_MS) return;
    this.saidAt = performance.now();
    this.notifications.tell(LOOKERS_CHANNEL);
  }

  /**
   * @param come called when somebody looks and nobody did
   * @returns how to stop listening
   */
  listen(come: () => void): () => void {
    return this.notifications.listen(LOOKERS_CHANNEL, () => {
      const wereThere = this.any;
      this.heardAt = performance.now();
      if (!wereThere) come();
    });
  }
}
