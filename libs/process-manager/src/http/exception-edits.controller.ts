import { Body, Controller, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import type { CaseEdit } from '../cases/edits/edit.store.js';
import type { ProcessManager } from '../process-manager.js';
import { processManagerOf } from '../process-manager.module.js';
import { ApproveEditDto, ExceptionEditDto, ProposeEditDto, RejectEditDto } from './exception-edit.dto.js';

const APPROVE = {
  scope: 'exceptions:approve',
  idempotent: true,
  problems: ['conflict', 'second-person-required'],
} as const;

/** Edited forms of commands that failed: whoever proposes one does not approve it. */
export function exceptionEditsControllerOf(process: string): Type {
  @ApiTags('exceptions')
  @Controller(`${process}/v1/exceptions/:id/edits`)
  class ExceptionEditsController {
    private readonly tenant: string;

    constructor(
      @Inject(processManagerOf(process)) private readonly manager: ProcessManager<unknown>,
      @Inject(CONFIG) config: CrossdockConfig,
    ) {
      this.tenant = config.landscape.tenant;
    }

    /** Nothing is done until a second person approves. One that was proposed before is superseded. */
    @Post()
    @Endpoint({
      summary: 'Propose another form of the command that failed',
      scope: 'exceptions:write',
      idempotent: true,
      problems: ['conflict'],
    })
    proposeExceptionEdit(
      @Param('id') id: string,
      @Body() { patch, reason }: ProposeEditDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionEditDto> {
      return this.manager.edits.propose(this.tenant, id, { patch, reason, by: actorOf(by) }, toEditDto);
    }

    /**
     * The command is done again in the edited form, after it was looked up by its reference: where it had happened after
     * all, it is not done a second time.
     */
    @Post(':editId/approve')
    @HttpCode(200)
    @Endpoint({ summary: 'Have the command done again as edited', ...APPROVE })
    approveExceptionEdit(
      @Param('id') id: string,
      @Param('editId') editId: string,
      @Body() { note }: ApproveEditDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionEditDto> {
      return this.manager.edits.approve(this.tenant, id, editId, actorOf(by), note, toEditDto);
    }

    /** The case stays open. */
    @Post(':editId/reject')
    @HttpCode(200)
    @Endpoint({ summary: 'Refuse an edit', ...APPROVE })
    rejectExceptionEdit(
      @Param('id') id: string,
      @Param('editId') editId: string,
      @Body() { note }: RejectEditDto,
      @CurrentPrincipal() by: Principal,
    ): Promise<ExceptionEditDto> {
      return this.manager.edits.reject(this.tenant, id, editId, actorOf(by), note, toEditDto);
    }
  }
  return ExceptionEditsController;
}

export function toEditDto(edit: CaseEdit): ExceptionEditDto {
  const { id, state, changes, reason, proposedBy, proposedAt, decidedBy, decidedAt, note } = edit;
  const [proposer, decider] = [proposedBy.id, decidedBy?.id];
  return {
    id,
    state,
    changes: [...changes],
    reason,
    proposedBy: proposer,
    proposedAt,
    decidedBy: decider,
    decidedAt,
    note,
  };
}
