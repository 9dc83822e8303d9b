import { type HandlingRequirements, type Order, type OrderLine, requirementsIn } from '#canonical';
import { isTold, type ResultForm, TEXT } from '#process-manager';
import type { OrderToShipState, ToldGoods } from './order-to-ship.state.js';
import type { Plan } from './plan.js';

/** What nobody can ship without: which dangerous goods they are, and at which temperature they are kept. */

const GOODS_FORM: ResultForm = {
  type: 'object',
  required: ['lines'],
  properties: {
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 999,
      items: {
        type: 'object',
        required: ['lineId'],
        additionalProperties: false,
        properties: {
          lineId: TEXT,
          hazmat: { type: 'string', pattern: '^UN[0-9]{4}$' },
          hazardClass: { type: 'string', pattern: '^[1-9](\\.[1-6][A-HJKLNS]?)?$' },
          packingGroup: { enum: ['I', 'II', 'III'] },
          temperature: { enum: ['ambient', 'chilled', 'frozen'] },
        },
      },
    },
  },
};

export const goodsForm = (): ResultForm => GOODS_FORM;

const lacksNumber = ({ dangerous, hazardClass, packingGroup, hazmat }: OrderLine): boolean =>
  !hazmat && (dangerous === true || hazardClass !== undefined || packingGroup !== undefined);
const lacksTemperature = ({ temperature, temperatureCondition }: OrderLine): boolean =>
  !temperature && temperatureCondition !== undefined;

/** What of a line its ERP says is there, and does not say what it is. */
export const leftOpen = (line: OrderLine): readonly (keyof HandlingRequirements)[] => [
  ...(lacksNumber(line) ? (['hazmat', 'hazardClass', 'packingGroup'] as const) : []),
  ...(lacksTemperature(line) ? (['temperature'] as const) : []),
];
const lacksGoodsData = (line: OrderLine): boolean => leftOpen(line).length > 0;

/** What is missing of an order's goods, in words; null where nothing is. */
export function missingGoodsData({ lines }: Order): string | null {
  const missing = lines.flatMap((line) => [
    ...(lacksNumber(line) ? [`Line ${line.lineId} (${line.sku}) is dangerous, and nobody told its UN number.`] : []),
    ...(lacksTemperature(line)
      ? [
          `Line ${line.lineId} (${line.sku}) has the ERP's temperature condition ${line.temperatureCondition}: nothing says which temperature that is.`,
        ]
      : []),
  ]);
  return missing.length > 0 ? missing.join(' ') : null;
}

/** What a line's ERP could not be asked is as it was known; of another item nothing is. */
function withRead(before: Order, order: Order): Order {
  if (!order.lines.some(({ goodsUnread }) => goodsUnread)) return order;
  return {
    ...order,
    lines: order.lines.map((line) => {
      const known = before.lines.find(({ lineId, sku }) => lineId === line.lineId && sku === line.sku);
      if (!line.goodsUnread || !known) return line;
      const { goodsUnread: _, ...told } = line;
      const { dangerous, temperatureCondition, goodsUnread } = known;
      return {
        ...told,
        ...requirementsIn(known),
        ...(dangerous && { dangerous }),
        ...(temperatureCondition && { temperatureCondition }),
        ...(goodsUnread && { goodsUnread }),
      };
    }),
  };
}

/** The order as its ERP tells it now, with what it could not be asked, and what people told, as known before. */
export const asKnown = (state: Pick<OrderToShipState, 'goodsTold' | 'order'>, told: Order): Order =>
  withTold(state, withRead(state.order, told));

/** The order with what people told of its goods: only where its ERP leaves it open, and of the item that they saw. */
function withTold({ goodsTold = [] }: Pick<OrderToShipState, 'goodsTold'>, order: Order): Order {
  if (goodsTold.length === 0) return order;
  return {
    ...order,
    lines: order.lines.map((line) => {
      const told = goodsTold.find(({ lineId, sku }) => lineId === line.lineId && sku === line.sku);
      return told && lacksGoodsData(line) ? completed(line, told) : line;
    }),
  };
}

function completed(line: OrderLine, { hazmat, hazardClass, packingGroup, temperature }: ToldGoods): OrderLine {
  return {
    ...line,
    ...(lacksNumber(line) && requirementsIn({ hazmat, hazardClass, packingGroup })),
    ...(lacksTemperature(line) && requirementsIn({ temperature })),
  };
}

/**
 * A person tells what the ERP does not. All that is missing, in one act: what is known of one line alone releases nothing.
 * @returns the order as it is known now; null where that does not settle it
 */
export function tellGoods(plan: Plan, result: unknown, by: string): Order | null {
  if (!isTold(GOODS_FORM, result)) {
    plan.refuse(`${by} must tell what is missing of each line: the case stays open.`, '/result/lines');
    return null;
  }
  const { order, goodsTold: before = [] } = plan.state;
  const { lines } = result as { lines: readonly (HandlingRequirements & { lineId: string })[] };
  const told: ToldGoods[] = [];
  for (const [index, { lineId, ...known }] of lines.entries()) {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (!line || !lacksGoodsData(line)) {
      plan.refuse(`Nothing is missing of line ${lineId}: the case stays open.`, `/result/lines/${index}/lineId`);
      return null;
    }
    told.push({ lineId, sku: line.sku, ...requirementsIn(known), by });
  }
  const goodsTold = [...before.filter(({ lineId }) => !told.some((each) => each.lineId === lineId)), ...told];
  const known = withTold({ goodsTold }, order);
  const missing = missingGoodsData(known);
  if (missing) {
    plan.refuse(`${missing} The case stays open.`, '/result/lines');
    return null;
  }
  plan.update({ goodsTold });
  plan.note(
    `${by} told of the goods what the ERP does not: ${told.map((each) => `line ${each.lineId} ${JSON.stringify(requirementsIn(each))}`).join(', ')}.`,
  );
  return known;
}
