import type { OpenOrder, Order } from '#canonical';
import { clock } from '#platform/clock';
import { translated } from '#platform/connections';
import type { ErpPage, ErpPageQuery, OrderFeedPage } from '../../erp.port.js';
import { readEach } from '../../feed/read-each.js';
import type { DynamicsConfig } from './config.js';
import type { DynamicsClient, Listing } from './dynamics.client.js';
import { OPEN_STATUSES } from './dynamics.codes.js';
import { isCreation, isOrder, type WireOrder } from './dynamics.wire.js';
import { allOf, anyOf, enumeration, literal } from './odata.query.js';
import { changeIdOf, ORDER_FIELDS, translateOpenOrder, translateOrder } from './order.translator.js';

const ORDERS = 'SalesOrderHeadersV2';
const DAY_MS = 86_400_000;
/** Before every order. */
const EVER = '1900-01-01T00:00:00Z';

/**
 * Where the feed stands. The service tells no time of a change and has no list of changes: each pass reads every order that
 * is open, by number, so that one that is changed or deleted meanwhile moves no other one (ADR 0095).
 */
interface Position {
  /** Entered then or later, by the clock there. */
  readonly since: string;
  /** Number of the last order of the page before. */
  readonly after?: string;
}

/** Sales orders with their lines, one trip a page. */
export class DynamicsOrders {
  constructor(
    private readonly connection: string,
    private readonly client: DynamicsClient,
    private readonly config: DynamicsConfig,
  ) {}

  async read(orderNumber: string): Promise<Order | null> {
    const condition = `SalesOrderNumber eq ${literal(orderNumber)}`;
    const [order] = await this.client.list('read-order', this.#listing(condition));
    return order ? this.#translate(order) : null;
  }

  async changes(watermark: string | null): Promise<OrderFeedPage> {
    const { since, after } = watermark ? (JSON.parse(watermark) as Position) : await this.#start();
    const recent = new Date(clock.now() - this.config.followDays * DAY_MS).toISOString();
    // One that has ended is told as long as somebody may still wait for it.
    const followed = `(${OPEN} or OrderCreationDateTime ge ${recent})`;
    const condition = allOf(`OrderCreationDateTime ge ${since}`, followed, beyond(after));
    const { pageSize } = this.config;
    const { rows, more: cut } = await this.client.page('read-order-changes', this.#listing(condition, pageSize));
    const more = cut || rows.length >= pageSize;
    const last = rows.at(-1)?.SalesOrderNumber;
    const position: Position = more && last ? { since, after: last } : { since };
    const read = readEach(rows, {
      order: (row) => this.#translate(row),
      numberOf: ({ SalesOrderNumber }) => SalesOrderNumber,
      changeOf: changeIdOf,
    });
    return { ...read, watermark: JSON.stringify(position), more: more && last !== undefined };
  }

  /** Whatever has not ended; one whose goods left ends when it is billed. */
  async open({ cursor, limit }: ErpPageQuery): Promise<ErpPage<OpenOrder>> {
    const { rows, more } = await this.client.page(
      'list-open-orders',
      this.#listing(allOf(OPEN, beyond(cursor)), limit),
    );
    const last = rows.at(-1)?.SalesOrderNumber;
    return {
      items: rows.map((order) => translateOpenOrder(order, this.config)).filter((order) => order !== null),
      nextCursor: last && (more || rows.length >= limit) ? last : null,
    };
  }

  /** From the order that was entered last, by the clock there or by ours: whichever says less. Its times are whole seconds. */
  async #start(): Promise<Position> {
    const {
      rows: [last],
    } = await this.client.page('read-order-changes', {
      path: ORDERS,
      query: {
        $filter: this.#ofCompany(),
        $select: 'OrderCreationDateTime',
        $orderby: 'OrderCreationDateTime desc',
        $top: 1,
      },
      accepts: isCreation,
    });
    const entered = Date.parse(last?.OrderCreationDateTime ?? EVER);
    return { since: new Date(Math.min(clock.now(), entered)).toISOString() };
  }

  #listing(condition: string, top?: number): Listing<WireOrder> {
    return {
      path: ORDERS,
      query: {
        $filter: allOf(this.#ofCompany(), condition),
        $select: ORDER_FIELDS,
        $expand: 'SalesOrderLines',
        $orderby: 'SalesOrderNumber',
        $top: top,
      },
      accepts: isOrder,
    };
  }

  #ofCompany(): string {
    return `dataAreaId eq ${literal(this.config.company)}`;
  }

  #translate(order: WireOrder): Order {
    return translated(() => translateOrder(order, this.connection, this.config));
  }
}

const OPEN = anyOf(
  'SalesOrderStatus',
  OPEN_STATUSES.map((status) => enumeration('SalesStatus', status)),
);

const beyond = (number: string | undefined): string | undefined =>
  number === undefined ? undefined : `SalesOrderNumber gt ${literal(number)}`;
