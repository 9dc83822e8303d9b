/** A row of a model; relations are ids, and what a dotted field reads lies under the relation's name and a dot. */
/** How a refusal of Tryton's is told. */
export class UserError extends Error {}

export type Order = readonly (readonly [string, 'ASC' | 'DESC'])[];
export type Row = Record<string, unknown> & { readonly id: number };

/** Tables with the part of Tryton's search that the adapter uses, and computed fields. */
export class Tables {
  readonly #tables = new Map<string, Map<number, Row>>();
  readonly #computed = new Map<string, Map<string, (row: Row) => unknown>>();
  #id = 0;

  /** A field that is worked out when it is read. */
  compute(model: string, field: string, value: (row: Row) => unknown): void {
    const fields = this.#computed.get(model) ?? new Map();
    this.#computed.set(model, fields.set(field, value));
  }

  add(model: string, values: Readonly<Record<string, unknown>>): Row {
    const row = { ...values, id: ++this.#id };
    this.#table(model).set(row.id, row);
    return row;
  }

  /** Does `work` and takes back what it did; ids stay used. */
  takingBack<T>(work: () => T): T {
    const before = structuredClone(this.#tables);
    try {
      return work();
    } finally {
      this.#tables.clear();
      for (const [model, rows] of before) this.#tables.set(model, rows);
    }
  }

  all = (model: string): Row[] => [...this.#table(model).values()];
  delete = (model: string, id: number): boolean => this.#table(model).delete(id);

  get(model: string, id: number): Row {
    const row = this.#table(model).get(id);
    if (!row) throw new UserError(`You are trying to use records ${id} of ${model} that don't exist.`);
    return row;
  }

  read(model: string, rows: readonly Row[], fields: readonly string[]): Row[] {
    return rows.map((row) => {
      const names = new Set(fields.map((field) => (field.includes('.') ? `${field.split('.')[0]}.` : field)));
      return { id: row.id, ...Object.fromEntries([...names].map((name) => [name, this.#value(model, row, name)])) };
    });
  }

  search(model: string, domain: readonly unknown[], order: Order = []): Row[] {
    return this.all(model)
      .filter((row) => domain.every((clause) => this.#holds(model, row, clause as readonly unknown[])))
      .sort((a, b) => this.#compare(model, a, b, order) || a.id - b.id);
  }

  #compare(model: string, a: Row, b: Row, order: Order): number {
    for (const [field, way] of order) {
      const [one, other] = [a, b].map((row) => comparable(this.#value(model, row, field)) as string | number);
      if (one === undefined || other === undefined || one === other) continue;
      return one < other === (way === 'ASC') ? -1 : 1;
    }
    return 0;
  }

  #holds(model: string, row: Row, clause: readonly unknown[]): boolean {
    if (clause[0] === 'OR') return clause.slice(1).some((part) => this.#holds(model, row, part as readonly unknown[]));
    const [field, operator, wanted] = clause as [string, string, unknown];
    const value = comparable(this.#value(model, row, field));
    switch (operator) {
      case '=':
        return value === comparable(wanted);
      case '!=':
        return value !== comparable(wanted);
      case 'in':
        return (wanted as unknown[]).includes(value);
      case '>':
        return Number(value) > Number(wanted);
      case '>=':
        return value !== null && String(value) >= String(comparable(wanted));
      case '<=':
        return value !== null && String(value) <= String(comparable(wanted));
      default:
        throw new Error(`the double does not know the operator ${operator}`);
    }
  }

  #value(model: string, row: Row, field: string): unknown {
    const computed = this.#computed.get(model)?.get(field);
    return (computed ? computed(row) : row[field]) ?? null;
  }

  #table(model: string): Map<number, Row> {
    const known = this.#tables.get(model);
    if (known) return known;
    const made = new Map<number, Row>();
    this.#tables.set(model, made);
    return made;
  }
}

/** Dates of Tryton's as text that sorts. */
function comparable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('__class__' in value)) return value ?? null;
  const parts = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond'] as const;
  return parts
    .map((part) => String((value as Partial<Record<typeof part, number>>)[part] ?? 0).padStart(6, '0'))
    .join('');
}
