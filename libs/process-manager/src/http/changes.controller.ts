import { Controller, Get, Inject, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ForeignCursor } from '#platform/persistence';
import { cursorAt, keysAt } from '#platform/query';
import type { ChangedCase, ChangedEntry, ChangedInstance, ChangesCursor } from '../changes/changes.reader.js';
import { UUID } from '../instance.reader.js';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import type {
  ChangeDto,
  ChangedCaseDto,
  ChangedInstanceDto,
  InstanceNumberDto,
  InstanceWaitDto,
} from './changes.dto.js';
import { ChangesDto, ChangesQueryDto } from './changes.dto.js';
import { toExceptionDto } from './exceptions.controller.js';
import { commandEntry, decisionEntries } from './timeline.js';

const NUMBER = /^\d{1,19}$/;
/** What a column of text takes. */
const INSTANCE = /^\P{Cc}{0,200}$/u;

/**
 * Everything that happens to the instances and cases of a process, for those who keep a view of their own.
 * @param toView an instance as its own route shows it
 */
export function changesControllerOf<S>(process: string, toView: (state: S) => object): Type {
  @ApiTags('changes')
  @Controller(`${process}/v1/changes`)
  class ChangesController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<S>,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    /** In the order in which it was committed, as far as everything before is committed as well. */
    @Get()
    @Endpoint({ summary: 'What happened since', scope: `${process}:read` })
    async listChanges(@Query() { after, limit }: ChangesQueryDto): Promise<ChangesDto> {
      const { changes } = this.manager;
      const asked = toCursor(after) ?? changes.beginning;
      const { page, restarted } = await changes.read(this.tenant, asked, limit).then(
        (page) => ({ page, restarted: false }),
        async (error) => {
          if (!(error instanceof ForeignCursor)) throw error;
          return { page: await changes.read(this.tenant, changes.beginning, limit), restarted: true };
        },
      );
      const correlations = new Map(page.instances.map(({ id, correlationId }) => [id, correlationId]));
      return {
        changes: page.entries.map((entry) => this.toChange(entry, correlations.get(entry.instance) ?? '')),
        instances: page.instances.map((instance) => this.toInstance(instance)),
        cases: page.cases.map((each) => this.toCase(each)),
        next: toText(page.next),
        more: page.more,
        restarted,
        asOf: page.asOf,
      };
    }

    private toChange(entry: ChangedEntry, correlationId: string): ChangeDto {
      const { instance, sequence, ended } = entry;
      return {
        instanceId: instance,
        orderId: this.manager.orderOf(instance),
        sequence,
        entries: [
          ...decisionEntries(entry, process, correlationId),
          ...(ended ? [commandEntry(ended, correlationId)] : []),
        ],
      };
    }

    private toInstance(instance: ChangedInstance<S>): ChangedInstanceDto {
      const { id, state, status, terminal, sequence, correlationId, createdAt, updatedAt, openCases } = instance;
      return {
        id,
        orderId: this.manager.orderOf(id),
        state: status,
        ended: terminal,
        sequence,
        correlationId,
        createdAt,
        updatedAt,
        view: toView(state),
        numbers: numbersOf(instance),
        waitsFor: waitsOf(instance),
        openCases: [...openCases],
      };
    }

    private toCase(record: ChangedCase): ChangedCaseDto {
      const orderId = this.manager.orderOf(record.instanceId);
      return { ...toExceptionDto(record), orderId, changedIn: record.changedIn };
    }
  }
  return ChangesController;
}

function numbersOf<S>({ references, named }: ChangedInstance<S>): InstanceNumberDto[] {
  const all = [
    ...references.map(({ kind, key }): InstanceNumberDto => ({ kind, number: key })),
    ...named.map(({ kind, value, system }): InstanceNumberDto => ({ kind, number: value, system })),
  ];
  return [...new Map(all.map((each) => [JSON.stringify([each.kind, each.number, each.system]), each])).values()];
}

const waitsOf = <S>({ timers, outstanding }: ChangedInstance<S>): InstanceWaitDto[] => [
  ...outstanding.map(({ type, target, decidedAt }) => ({
    kind: 'command' as const,
    name: type,
    target,
    since: decidedAt,
  })),
  ...timers.map(({ name, dueAt }) => ({ kind: 'timer' as const, name, until: dueAt })),
];

const toText = ({ history, cases }: ChangesCursor): string =>
  cursorAt([history.written, ...history.keys, cases.written, ...cases.keys]);

/** @throws ProblemError `validation-failed` for one that no answer gave */
function toCursor(after: string | undefined): ChangesCursor | undefined {
  const keys = keysAt(after, NUMBER, INSTANCE, /^-?\d{1,9}$/, NUMBER, UUID);
  if (!keys) return undefined;
  const [written, instance, sequence, changed, id] = keys as [string, string, string, string, string];
  return { history: { written, keys: [instance, sequence] }, cases: { written: changed, keys: [id] } };
}
