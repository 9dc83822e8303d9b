import { type Instant, type Quantity, quantity } from '#canonical';

/** How long a reading counts as of now. */
export const FRESH_MS = 5_000;

/** Whose figures: those of the warehouses, or of one ERP. */
export type Book = 'wms' | `erp:${string}`;

/** What a book says of an item at one place. */
export interface Figure {
  /** GLN. */
  readonly location: string;
  /** What lies there; an ERP tells only what is free. */
  readonly onHand?: Quantity;
  readonly free: Quantity;
  /** When it stood so, by the book's own word; where it says nothing, when it was asked. */
  readonly asOf: Instant;
}

export interface Reading {
  readonly book: Book;
  /** When the question was sent: what moved after that is not in it. */
  readonly askedAt: Instant;
  readonly figures: readonly Figure[];
}

export interface Place {
  readonly location: string;
  readonly free: Quantity;
  readonly stale: boolean;
  readonly wms?: Figure;
  readonly erp?: Figure & { readonly system: string };
}

export interface Availability {
  readonly sku: string;
  /** Over all places that count it in the unit of the first. */
  readonly free: Quantity;
  /** Of the oldest figure in it; absent where no book knows the item. */
  readonly asOf?: Instant;
  /** Some figure in it is older than it should be, because its system does not answer. */
  readonly stale: boolean;
  /** In the order of their GLNs. */
  readonly places: readonly Place[];
}

/** Read not long ago, and no event said since that stock of the item has moved. */
export const isFresh = ({ askedAt }: Reading, now: number, movedAt: Instant | null): boolean =>
  now - Date.parse(askedAt) < FRESH_MS && (movedAt === null || Date.parse(askedAt) > Date.parse(movedAt));

/**
 * Both books of an item as one answer. Pure. Free at a place is the smaller of its two figures: what one book has and the
 * other has not cannot be promised and shipped.
 * @param bookOf the ERP that keeps the book of a place; what another ERP says of it does not count
 * @param old books that could not be read again, those of which there never was a figure too
 */
export function availabilityOf(
  sku: string,
  readings: readonly Reading[],
  bookOf: (location: string) => string | null,
  old: ReadonlySet<Book>,
): Availability {
  const wms = new Map(figuresIn(readings, 'wms').map((figure) => [figure.location, figure]));
  const erp = new Map<string, Figure & { system: string }>();
  for (const { book, figures } of readings)
    for (const figure of figures)
      if (book === `erp:${bookOf(figure.location)}`) erp.set(figure.location, { ...figure, system: book.slice(4) });
  const places = [...new Set([...wms.keys(), ...erp.keys()])].sort().map((location): Place => {
    const [shelf, ledger] = [wms.get(location), erp.get(location)];
    const stale = old.has('wms') || old.has(`erp:${bookOf(location)}`);
    const free = freeBy(shelf?.free, ledger?.free);
    return { location, free, stale, ...(shelf && { wms: shelf }), ...(ledger && { erp: ledger }) };
  });
  const unit = places[0]?.free.unit ?? 'EA';
  const total = places.filter(({ free }) => free.unit === unit).reduce((sum, { free }) => sum + free.value, 0);
  const [oldest] = places.flatMap((place) => [place.wms, place.erp].flatMap((figure) => figure?.asOf ?? [])).sort();
  return {
    sku,
    free: quantity(total, unit),
    ...(oldest && { asOf: oldest }),
    stale: old.size > 0,
    places,
  };
}

const figuresIn = (readings: readonly Reading[], book: Book): readonly Figure[] =>
  readings.find((reading) => reading.book === book)?.figures ?? [];

/** Two units cannot be compared: then the shelf counts. */
function freeBy(shelf: Quantity | undefined, ledger: Quantity | undefined): Quantity {
  const [first = quantity(0, 'EA'), second] = shelf ? [shelf, ledger] : [ledger];
  const value = second?.unit === first.unit ? Math.min(first.value, second.value) : first.value;
  return quantity(Math.max(0, value), first.unit);
}
