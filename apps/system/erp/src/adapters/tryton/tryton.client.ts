import { type HttpClient, VendorError } from '#platform/http';
import { fieldAmiss } from './tryton.records.js';

/** Database, login and the company that everything is read and written for. */
export interface TrytonLogin {
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

export interface CallOptions {
  /** Canonical operation that the call serves, for the wire tap. */
  readonly operation: string;
  /** May be sent again after an unclear outcome: reads, writes of absolute values, and transitions. */
  readonly repeatable?: boolean;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

type JsonRpcAnswer<T> = { result: T } | { error: readonly [string, unknown, ...unknown[]] };

/** What Tryton takes and does not do is asked for once more; done in silence twice, it is refused. */
export const TRIES = 2;
/** How often one call may run into a warning; each is acknowledged once. */
const MAX_WARNINGS = 5;

/**
 * Messaging Gateway to Tryton's JSON-RPC (https://docs.tryton.org/projects/server/en/6.0/topics/). One session per client,
 * opened on first use and again when Tryton answers 401. Business errors come with HTTP 200: `UserError` is a refusal,
 * `UserWarning` asks to be acknowledged (a `res.user.warning` record) before the call is sent again.
 */
export class TrytonClient {
  private session?: Promise<{ userId: number; authorization: string }>;
  private preferences?: Promise<{ company: number }>;
  private sequence = 0;

  constructor(
    private readonly http: HttpClient,
    private readonly login: TrytonLogin,
  ) {}

  /** Calls `model.<name>.<method>`; the context with the user's company is the last parameter. */
  async call<T>(model: string, method: string, parameters: readonly unknown[], options: CallOptions): Promise<T> {
    const company = await this.company(options);
    const context = { company, ...options.context };
    for (let warnings = 0; ; warnings++) {
      const answer = await this.send<T>(`model.${model}.${method}`, [...parameters, context], options);
      if ('result' in answer) return answer.result;
      const [kind, detail] = answer.error;
      if (kind === 'UserWarning' && warnings < MAX_WARNINGS) {
        await this.acknowledge(String((detail as unknown[])[0]), context, options);
        continue;
      }
      throw refusal(kind, detail);
    }
  }

  searchRead<T>(
    model: string,
    domain: readonly unknown[],
    fields: readonly string[],
    options: CallOptions & Page,
  ): Promise<T[]> {
    const { offset = 0, limit = 1000, order = null } = options;
    const parameters = [domain, offset, limit, order, fields];
    return this.records(model, 'search_read', parameters, options);
  }

  read<T>(model: string, ids: readonly number[], fields: readonly string[], options: CallOptions): Promise<T[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.records(model, 'read', [ids, fields], options);
  }

  /** @throws VendorError `garbage` where a record is not of Tryton's types */
  private async records<T>(
    model: string,
    method: string,
    parameters: readonly unknown[],
    options: CallOptions,
  ): Promise<T[]> {
    const records = await this.call<unknown>(model, method, parameters, { ...options, repeatable: true });
    if (!Array.isArray(records)) throw garbage(`${method} of ${model} with what is no list`);
    const amiss = records.map(fieldAmiss).find((field) => field !== undefined);
    if (amiss) throw garbage(`${method} of ${model} with a ${amiss} that is none`);
    return records as T[];
  }

  private company(options: CallOptions): Promise<number> {
    this.preferences ??= this.send<{ company: number }>('model.res.user.get_preferences', [true, {}], {
      ...options,
      repeatable: true,
    })
      .then((answer) => {
        if ('error' in answer) throw refusal(answer.error[0], answer.error[1]);
        if (!Number.isInteger(answer.result?.company)) throw garbage('its preferences without a company');
        return answer.result;
      })
      .catch((error) => {
        this.preferences = undefined;
        throw error;
      });
    return this.preferences.then(({ company }) => company);
  }

  private async acknowledge(name: string, context: object, options: CallOptions): Promise<void> {
    const { userId } = await this.open(options);
    const parameters = [[{ user: userId, name, always: false }], context];
    const answer = await this.send('model.res.user.warning.create', parameters, { ...options, repeatable: true });
    if ('error' in answer) throw refusal(answer.error[0], answer.error[1]);
  }

  private async send<T>(method: string, params: readonly unknown[], options: CallOptions): Promise<JsonRpcAnswer<T>> {
    for (let attempt = 1; ; attempt++) {
      const { authorization } = await this.open(options);
      try {
        return await this.post<JsonRpcAnswer<T>>(method, params, options, { authorization });
      } catch (error) {
        if (!(error instanceof VendorError && error.kind === 'auth' && attempt === 1)) throw error;
        this.session = undefined;
      }
    }
  }

  private open(options: CallOptions): Promise<{ userId: number; authorization: string }> {
    this.session ??= this.logIn(options).catch((error) => {
      this.session = undefined;
      throw error;
    });
    return this.session;
  }

  private async logIn(options: CallOptions): Promise<{ userId: number; authorization: string }> {
    const { user, password } = this.login;
    const parameters = [user, { password }];
    const answer = await this.post<JsonRpcAnswer<readonly [number, string] | null>>(
      'common.db.login',
      parameters,
      { ...options, operation: 'log-in', repeatable: true },
      {},
    );
    if (!('result' in answer) || answer.result === null) {
      throw new VendorError('auth', 'Tryton refuses the login', { status: 401 });
    }
    const [userId, key] = Array.isArray(answer.result) ? answer.result : [];
    if (typeof userId !== 'number' || typeof key !== 'string' || key === '')
      throw garbage('the login without a session');
    return { userId, authorization: `Session ${Buffer.from(`${user}:${userId}:${key}`).toString('base64')}` };
  }

  private async post<T>(
    method: string,
    params: readonly unknown[],
    { operation, repeatable, signal }: CallOptions,
    headers: Record<string, string>,
  ): Promise<T> {
    this.sequence += 1;
    const { data } = await this.http.request<T>({
      operation,
      method: 'POST',
      path: `/${encodeURIComponent(this.login.database)}/`,
      headers,
      body: { id: this.sequence, method, params },
      repeatable: repeatable ?? false,
      signal,
    });
    if (typeof data !== 'object' || data === null || !('result' in data || isError(data)))
      throw garbage(`${method} with neither result nor error`);
    return data;
  }
}

const isError = (data: object): boolean =>
  'error' in data && Array.isArray(data.error) && typeof data.error[0] === 'string';

const garbage = (what: string): VendorError => new VendorError('garbage', `Tryton answered ${what}`);

interface Page {
  readonly offset?: number;
  readonly limit?: number;
  readonly order?: readonly (readonly [string, 'ASC' | 'DESC'])[] | null;
}

/** Tryton's error is `[exception, [message, description, …]]`, or `[message, traceback]` for a bug on its side. */
function refusal(kind: string, detail: unknown): VendorError {
  const known = ['UserError', 'UserWarning', 'ConcurrencyException'].includes(kind);
  const message = Array.isArray(detail) ? detail.filter(Boolean).join(': ') : String(detail);
  if (kind === 'ConcurrencyException')
    return new VendorError('unavailable', `Tryton: ${message}`, { vendorCode: kind });
  if (known) return new VendorError('rejected', `Tryton: ${message}`, { vendorCode: kind });
  return new VendorError('unclear', `Tryton failed: ${kind}`, { vendorCode: 'ServerError' });
}
