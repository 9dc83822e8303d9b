import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { Moment, Nested } from '#canonical/dto';
import type { EditRule } from '#process-manager';

class MovementForm {
  @Moment()
  occurredAt: string;
}

class PostStockMovementForm {
  @Nested(() => MovementForm)
  movement: MovementForm;
}

class RecountForm {
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  countedBy: string;

  @Moment()
  countedAt: string;
}

class PostVarianceForm {
  @IsOptional()
  @Nested(() => MovementForm)
  movement?: MovementForm;

  @IsOptional()
  @Nested(() => RecountForm)
  recount?: RecountForm;
}

/** What of a movement a person may edit, with a second one's approval: its day, never what moved. */
export const inventorySyncEdits: Readonly<Record<'post-stock-movement' | 'post-variance', EditRule>> = {
  'post-stock-movement': { members: ['/movement/occurredAt'], form: PostStockMovementForm },
  // That somebody counted is what two persons say; what was counted follows from the books.
  'post-variance': { members: ['/recount', '/movement/occurredAt'], form: PostVarianceForm },
};
