/** What a process lets others read of one thing that it holds: a fulfilment, a shipment, an order. */
export interface PublishedView {
  /** Singular noun; one process publishes a kind, see `messaging.publications`. */
  readonly kind: string;
  readonly id: string;
  /** In whose lists it stands, e.g. `warehouse:4012345000016`, `carrier:SWFT`. */
  readonly owners: readonly string[];
  readonly body: object;
}

/** A view, and whose it is: rows belong to the instance that published them and to no other. */
export interface HeldView {
  readonly kind: string;
  readonly id: string;
  readonly owners: readonly string[];
  /** Absent where only its keys are known. */
  readonly body?: object;
}

export interface ViewChanges {
  readonly put: readonly (PublishedView & { readonly gained: readonly string[] })[];
  /** `owners`: those that lost it; absent: the view itself is gone. */
  readonly withdrawn: readonly { readonly kind: string; readonly id: string; readonly owners?: readonly string[] }[];
}

const keyOf = ({ kind, id }: HeldView) => `${kind}\n${id}`;

/** What has to be written so that those who read see `after` where they saw `before`. */
export function viewChanges(before: readonly HeldView[], after: readonly PublishedView[]): ViewChanges {
  const held = new Map(before.map((view) => [keyOf(view), view]));
  const put: (PublishedView & { gained: readonly string[] })[] = [];
  const withdrawn: { kind: string; id: string; owners?: readonly string[] }[] = [];
  for (const view of after) {
    const known = held.get(keyOf(view));
    held.delete(keyOf(view));
    const gained = view.owners.filter((owner) => !known?.owners.includes(owner));
    const lost = known?.owners.filter((owner) => !view.owners.includes(owner)) ?? [];
    if (gained.length > 0 || !sameBody(known?.body, view.body)) put.push({ ...view, gained });
    if (lost.length > 0) withdrawn.push({ kind: view.kind, id: view.id, owners: lost });
  }
  for (const { kind, id } of held.values()) withdrawn.push({ kind, id });
  return { put, withdrawn };
}

/** Two texts of one content may differ in the order of their members: then it is written once too often. */
const sameBody = (before: object | undefined, after: object) =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(after);
