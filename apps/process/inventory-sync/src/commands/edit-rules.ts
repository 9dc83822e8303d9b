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

/** What of a movement a person may edit, with a second one's approval: its day, never what moved. */
export const inventorySyncEdits: Readonly<Record<'post-stock-movement', EditRule>> = {
  'post-stock-movement': { members: ['/movement/occurredAt'], form: PostStockMovementForm },
};
