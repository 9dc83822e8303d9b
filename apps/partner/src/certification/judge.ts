import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { clock } from '#platform/clock';
import { RequestLog } from '#platform/request-log';
import { logger } from '#platform/telemetry';
import { Certification } from './certification.js';

/** A burst of calls is judged once, this long after its first. */
const AFTER_MS = 300;
/** Deliveries to a partner's endpoint are no calls of its: runs that wait for them are looked at this often … */
const SWEEP_MS = 2_000;
/** … for this long after they began; later whoever asks for the checklist has them judged. */
const SWEPT_FOR_MS = 3_600_000;
const log = logger('certification');

/** Judges by itself whenever a partner's sandbox calls were recorded: nobody has to ask for the checklist first. */
@Injectable()
export class Judge implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly judging = new Set<Promise<void>>();
  private sweep?: NodeJS.Timeout;

  constructor(
    private readonly requests: RequestLog,
    private readonly certification: Certification,
  ) {}

  onApplicationBootstrap(): void {
    this.requests.observe((calls) => {
      for (const { partnerId, environment, person } of calls)
        if (partnerId && environment === 'sandbox' && !person) this.judgeSoon(partnerId);
    });
    this.sweep = setInterval(() => {
      this.certification.waiting(new Date(clock.now() - SWEPT_FOR_MS)).then(
        (partners) => {
          for (const partnerId of partners) this.judgeSoon(partnerId);
        },
        (err) => log.warn({ err }, 'sweep failed'),
      );
    }, SWEEP_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.sweep);
    for (const timer of this.due.values()) clearTimeout(timer);
    this.due.clear();
    await Promise.all(this.judging);
  }

  private judgeSoon(partnerId: string): void {
    if (this.due.has(partnerId)) return;
    this.due.set(
      partnerId,
      setTimeout(() => {
        this.due.delete(partnerId);
        const work: Promise<void> = this.certification
          .judge(partnerId)
          .then(
            () => undefined,
            (err) => log.warn({ err, partner: partnerId }, 'not judged'),
          )
          .finally(() => this.judging.delete(work));
        this.judging.add(work);
      }, AFTER_MS).unref(),
    );
  }
}
