import { unlikelySerials } from '#canonical';
import { type PointerError, ProblemError } from '#platform/errors';
import { brokenUnits, contentsOf } from '../../handling-units/handling-unit.rules.js';
import type { ConfirmationKind } from '../../v1/fulfilments/confirmation.dto.js';
import type { ConfirmationDto } from './confirmation.dto.js';

const MEMBERS = ['contents', 'handlingUnits', 'ssccs', 'final', 'reason'] as const;
type Member = (typeof MEMBERS)[number];

/** What a confirmation of each kind may tell. */
const TOLD_WITH: Readonly<Record<ConfirmationKind, readonly Member[]>> = {
  accepted: [],
  rejected: ['reason'],
  picked: ['contents', 'reason'],
  packed: ['handlingUnits', 'reason'],
  loaded: ['ssccs'],
  shipped: ['handlingUnits', 'final'],
  returned: ['contents'],
};

/**
 * What a message shows to be wrong before anything is held against the fulfilment.
 * @throws ProblemError `validation-failed`
 */
export function refuseUnlikely(dto: ConfirmationDto): void {
  const errors: PointerError[] = MEMBERS.filter(
    (member) => dto[member] !== undefined && !TOLD_WITH[dto.kind].includes(member),
  ).map((member) => ({ pointer: `/${member}`, code: 'not-with-kind', message: `is not told with ${dto.kind}` }));
  if (dto.kind === 'packed' && !dto.handlingUnits)
    errors.push({ pointer: '/handlingUnits', code: 'required', message: 'packed tells its handling units' });
  errors.push(...unlikelySerials(contentsOf(dto.contents, '/contents')));
  errors.push(...brokenUnits(dto.handlingUnits ?? [], '/handlingUnits'));
  if (errors.length > 0)
    throw new ProblemError('validation-failed', 'The confirmation contradicts itself.', { errors });
}
