import { decisionForm } from './by-hand.js';
import { isBack } from './came-back.js';
import { decidedOn, isOldNews, type OnTheWay } from './old-news.js';
import { ofKind } from './order-to-ship.cases.js';
import { fulfilmentOf, reached, type Shipment } from './order-to-ship.state.js';
import { type Plan, putShipment } from './plan.js';
import { broughtBack, expectBack, liveReturnOf } from './returns.js';
import { refusedCode } from './shipment.js';

/** What the transport desk may say of goods that nobody took. */
export const REFUSAL_DECISIONS = ['redeliver', 'return'] as const;
export const REFUSAL_AS_TOLD = REFUSAL_DECISIONS.map((each) => `{"decision": "${each}"}`).join(' or ');

/** Flags beside the state: what befell the goods moves no stage, and a person says what follows. */
export function befell(plan: Plan, shipment: Shipment, event: OnTheWay): void {
  if (event.classifier !== 'actual') return;
  if (!('carrier' in shipment)) {
    plan.note(`${shipment.shipmentId}: ${event.type} from nobody's shipment, no carrier carries it; not taken.`);
    return;
  }
  if (isOldNews(shipment, event)) return;
  const { reason } = event.data;
  const flag = { ...(reason && { reason }), ...(event.occurredAt && { at: event.occurredAt }) };
  if (event.type === 'shipment.damaged') damaged(plan, shipment, flag);
  else if (event.type === 'shipment.refused') refused(plan, shipment, flag);
  else returned(plan, shipment, flag);
}

type Flag = NonNullable<Shipment['damage']>;

function damaged(plan: Plan, shipment: Shipment, damage: Flag): void {
  const { shipmentId } = shipment;
  putShipment(plan, { ...shipment, damage });
  plan.open({
    code: `damaged:${shipmentId}`,
    title: `Goods of ${shipmentId} are damaged`,
    detail: `${damage.reason ?? 'The carrier gives no reason'}. Claim it with the carrier and agree with the customer.`,
    ...ofKind('damaged'),
    evidence: { damage, request: shipment.request },
  });
  plan.note(`${shipmentId} is damaged${damage.reason ? `: ${damage.reason}` : ''}.`);
}

/** One that is told after the delivery, or when the goods are back, is late news. */
function refused(plan: Plan, shipment: Shipment, refusal: Flag): void {
  const { shipmentId } = shipment;
  if (shipment.stage === 'pod-received' || shipment.returned || shipment.refusal) return;
  putShipment(plan, { ...shipment, refusal });
  plan.note(`${shipmentId} is refused${refusal.reason ? `: ${refusal.reason}` : ''}.`);
  // It is to come back anyway, or has.
  const fulfilment = fulfilmentOf(plan.state, shipment.fulfilmentId);
  if (liveReturnOf(plan.state, shipment.fulfilmentId) || isBack(plan.state, fulfilment)) return;
  plan.open({
    code: refusedCode(shipmentId),
    title: `${shipmentId} is refused by its consignee`,
    detail: `${refusal.reason ?? 'No reason is given'}. Resolve with ${REFUSAL_AS_TOLD}.`,
    ...ofKind('refused'),
    resolveWith: decisionForm(REFUSAL_DECISIONS),
    evidence: { refusal },
  });
}

export function decideRefusal(plan: Plan, shipment: Shipment, told: unknown, by: string): void {
  const decision = REFUSAL_DECISIONS.find((each) => each === told);
  if (!decision) {
    plan.refuse(`${by} must say ${REFUSAL_AS_TOLD}: the case stays open.`, '/result/decision');
    return;
  }
  const fulfilment = fulfilmentOf(plan.state, shipment.fulfilmentId);
  if (decision === 'return' && !reached(fulfilment, 'shipped')) {
    plan.refuse(
      `${fulfilment.fulfilmentId} never left, says its warehouse: nothing can come back yet.`,
      '/result/decision',
    );
    return;
  }
  const { refusal = {} } = shipment;
  plan.close(refusedCode(shipment.shipmentId), `${by} decided: ${decision}.`);
  // Refused once more it is asked about once more.
  if (decision === 'redeliver') putShipment(plan, decidedOn(shipment, 'refusal'));
  else expectBack(plan, fulfilment, `it was refused${refusal.reason ? ` (${refusal.reason})` : ''}`);
}

function returned(plan: Plan, shipment: Shipment, flag: Flag): void {
  const { shipmentId, fulfilmentId } = shipment;
  if (shipment.returned) return;
  const fulfilment = fulfilmentOf(plan.state, fulfilmentId);
  putShipment(plan, { ...shipment, returned: flag });
  plan.close(refusedCode(shipmentId), 'The goods are back.');
  plan.note(`${shipmentId} is back where it left.`);
  if (reached(fulfilment, 'shipped')) broughtBack(plan, fulfilment);
}

/** The goods were taken after all. */
export const takenAfterAll = (plan: Plan, { shipmentId }: Shipment): void =>
  plan.close(refusedCode(shipmentId), 'They were delivered after all.');
