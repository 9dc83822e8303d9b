type RpcAnswer = { readonly result: unknown } | { readonly error: readonly [string, unknown] };

/** A row as Tryton's own client would read it. */
export type TrytonRow = { readonly id: number } & Readonly<Record<string, unknown>>;

/** Tryton said no; its own words. */
export class TrytonRefusal extends Error {
  override readonly name = 'TrytonRefusal';
}

/**
 * A person at a Tryton client. Speaks Tryton's JSON-RPC by itself and shares nothing with the adapter under test, so that
 * what it enters and reads is Tryton's own word.
 */
export class TrytonUser {
  private context: Readonly<Record<string, unknown>> = {};

  private constructor(
    private readonly url: string,
    private readonly authorization: string,
  ) {}

  static async logIn(baseUrl: string, database: string, login: string, password: string): Promise<TrytonUser> {
    const url = `${baseUrl}/${database}/`;
    const session = await post(url, 'common.db.login', [login, { password }]);
    if (!session) throw new TrytonRefusal(`${login} is not let in`);
    const [userId, key] = session as [number, string];
    const user = new TrytonUser(url, `Session ${Buffer.from(`${login}:${userId}:${key}`).toString('base64')}`);
    await user.reloadContext();
    return user;
  }

  /** The company that a user works for comes with every call; it changes when somebody gives the user one. */
  async reloadContext(): Promise<void> {
    this.context = (await this.send('model.res.user.get_preferences', [true, {}])) as Record<string, unknown>;
  }

  /** @param method of the model; a button is a method that takes ids */
  call<T>(model: string, method: string, ...parameters: readonly unknown[]): Promise<T> {
    return this.send(`model.${model}.${method}`, [...parameters, this.context]) as Promise<T>;
  }

  async create(model: string, values: Readonly<Record<string, unknown>>): Promise<number> {
    const [id] = await this.call<number[]>(model, 'create', [values]);
    return id as number;
  }

  read<T = TrytonRow>(model: string, domain: readonly unknown[], fields: readonly string[]): Promise<T[]> {
    return this.call(model, 'search_read', domain, 0, null, [['id', 'ASC']], fields);
  }

  /** The one row that matches. */
  async one<T = TrytonRow>(model: string, domain: readonly unknown[], fields: readonly string[] = []): Promise<T> {
    const rows = await this.read<T>(model, domain, fields);
    if (rows.length !== 1) throw new Error(`${rows.length} rows of ${model} match ${JSON.stringify(domain)}`);
    return rows[0] as T;
  }

  /** Goes through a wizard's views; each step is what was filled in and the button that was pressed. */
  async wizard(
    name: string,
    steps: readonly (readonly [view: string, values: object, button: string])[],
    active: object = {},
  ): Promise<void> {
    const context = { ...this.context, ...active };
    const [session] = (await this.send(`wizard.${name}.create`, [context])) as [number, string, string];
    const filled: Record<string, object> = {};
    for (const [view, values, button] of steps) {
      filled[view] = values;
      await this.send(`wizard.${name}.execute`, [session, filled, button, context]);
    }
    await this.send(`wizard.${name}.delete`, [session, context]);
  }

  private send(method: string, parameters: readonly unknown[]): Promise<unknown> {
    return post(this.url, method, parameters, this.authorization);
  }
}

async function post(url: string, method: string, params: readonly unknown[], authorization?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ id: 1, method, params }),
  });
  if (!response.ok) throw new TrytonRefusal(`${method}: HTTP ${response.status} ${await response.text()}`);
  const answer = (await response.json()) as RpcAnswer;
  if ('error' in answer) throw new TrytonRefusal(`${method}: ${JSON.stringify(answer.error).slice(0, 2_000)}`);
  return answer.result;
}

export const decimal = (text: string) => ({ __class__: 'Decimal', decimal: text }) as const;

/** Tryton's date of an instant, in UTC as the tests' servers are. */
export function date(at: Date) {
  return { __class__: 'date', year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() } as const;
}

export const amountOf = (value: unknown): number => Number((value as { decimal: string }).decimal);
