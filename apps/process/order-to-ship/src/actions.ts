import type { EditedCommand, Input } from '#process-manager';
import { decideBlock, GATE } from './blocking.js';
import { missingFrom } from './by-hand.js';
import { askToStop, requestCancel } from './cancelling.js';
import { closeWhenDone, findInvoice } from './closing.js';
import { doAsEdited } from './editing.js';
import { decideRefusal } from './exceptions-on-the-way.js';
import { cancelled } from './fulfilment.js';
import { isShut } from './gate.js';
import { closeHold } from './hold.js';
import { cancelUntouched, goodsTold, recheckHeld } from './intake.js';
import { settleInvoice } from './invoice-missing.js';
import { deleteDelivery } from './left-deliveries.js';
import { joinLines } from './lines.js';
import { fulfilmentOf, shipmentOf } from './order-to-ship.state.js';
import { commandDone } from './outcomes.js';
import { overtaken } from './overtaken.js';
import type { Plan } from './plan.js';
import { askAvailability } from './promise.js';
import { counted } from './return-posting.js';
import { callOff } from './returns.js';
import { askRates, maySeekCarrier, planShipment } from './shipment.js';
import { DECISIONS_AS_TOLD, SHORTFALL_DECISIONS, settleShortfall } from './shortfall.js';
import { maySkip, skip } from './skipping.js';
import type { Stuck } from './stopping.state.js';

type Action = Extract<Input, { kind: 'action' }>;

/** What follows from a person's act on a case. `assign` changes only the case itself. */
export function act(plan: Plan, { action, caseCode = '', payload, by }: Action): void {
  const stuck = plan.state.stuck.find(({ code }) => code === caseCode);
  if (stuck && action !== 'assign') {
    actOnStuck(plan, stuck, action, payload, by);
    return;
  }
  const [kind, part = ''] = split(caseCode);
  if (action === 'retry') retry(plan, kind, part, by);
  if (action === 'abandon') abandon(plan, kind, part, by);
  if (action !== 'resolve') return;
  const result = resultIn(payload);
  if (kind === 'short-pick') decideShortfall(plan, part, result['decision'], by);
  else if (kind === 'refused') decideRefusal(plan, shipmentOf(plan.state, part), result['decision'], by);
  else if (kind === GATE) decideBlock(plan, result['decision'], by);
  else if (kind === 'return') counted(plan, part, result, by);
  else if (kind === 'held') goodsTold(plan, result, by);
  else if (kind === 'invoice-missing') settleInvoice(plan, result, by);
  else plan.close(caseCode, `Resolved by ${by}.`);
}

const resultIn = (payload: unknown): Record<string, unknown> =>
  (payload as { result?: Record<string, unknown> } | null | undefined)?.result ?? {};

/** Its goods look for a carrier at last, unless the whole order is to end. */
function decideShortfall(plan: Plan, part: string, told: unknown, by: string): void {
  const decision = SHORTFALL_DECISIONS.find((each) => each === told);
  if (!decision) {
    plan.refuse(`${by} must say ${DECISIONS_AS_TOLD}: the case stays open.`, '/result/decision');
    return;
  }
  // Asked before the goods count as decided on: until then packed goods may still stay.
  if (decision === 'cancel') requestCancel(plan, `decided by ${by} after a short pick`);
  settleShortfall(plan, part, decision, by);
  const fulfilment = fulfilmentOf(plan.state, part);
  if ('packages' in fulfilment) planShipment(plan, fulfilment);
}

/** `no-carrier:sap-1-S1` → its kind and the part it is about. */
function split(code: string): [string, string?] {
  const at = code.indexOf(':');
  return at < 0 ? [code] : [code.slice(0, at), code.slice(at + 1)];
}

function retry(plan: Plan, kind: string, part: string, by: string): void {
  switch (kind) {
    case 'held':
    case 'unknown-item':
      recheckHeld(plan);
      break;
    case 'backorder':
      if (plan.state.open.length > 0) askAvailability(plan);
      return;
    case 'invoice-missing':
      findInvoice(plan);
      break;
    case 'no-carrier': {
      const shipment = plan.state.shipments.find(({ shipmentId }) => shipmentId === part);
      if (!shipment || !maySeekCarrier(plan, shipment)) return;
      plan.close(`no-carrier:${part}`, `Carriers are asked again, for ${by}.`);
      askRates(plan, shipment.request);
    }
  }
}

function abandon(plan: Plan, kind: string, part: string, by: string): void {
  if (kind === 'return') callOff(plan, part, by);
  if ((kind === 'held' || kind === 'unknown-item') && plan.state.phase.name === 'held') {
    closeHold(plan, `Abandoned by ${by}.`);
    cancelUntouched(plan, `abandoned by ${by}`);
  }
  if (kind === 'backorder' && plan.state.open.length > 0) {
    plan.timer('backorder', null);
    plan.close('backorder', `Given up by ${by}.`);
    overtaken(plan, 'check-availability', plan.state.orderId);
    plan.update({ check: 'none', cancelled: joinLines(plan.state.cancelled, plan.state.open), open: [] });
    plan.note(`The backorder is given up by ${by}.`);
    closeWhenDone(plan);
  }
}

/** Commands after which goods are on their way out. */
const LETS_GO: readonly string[] = ['release-fulfilment', 'tender-shipment'];

function actOnStuck(plan: Plan, { code, command }: Stuck, action: string, payload: unknown, by: string): void {
  const { type } = command;
  const result = resultIn(payload);
  if (action === 'skip' && !maySkip(type)) return;
  if ((action === 'retry' || action === 'edit') && isShut(plan.state) && LETS_GO.includes(type)) {
    plan.refuse(`${by} has to decide on the block of the ERP first: ${type} waits at the gate.`);
    return;
  }
  const missing = action === 'resolve' ? missingFrom(type, result) : null;
  if (missing) {
    plan.refuse(`${by} must say ${missing}: the case stays open.`, '/result');
    return;
  }
  plan.update({ stuck: plan.state.stuck.filter((each) => each.code !== code) });
  if (action === 'retry') {
    plan.close(code, `Tried again for ${by}.`);
    plan.command(command);
  } else if (action === 'resolve') {
    plan.close(code, `Done by hand by ${by}.`);
    commandDone(plan, command, result);
  } else if (action === 'abandon') {
    plan.close(code, `Given up by ${by}.`);
    giveUp(plan, command, by);
  } else if (action === 'edit') {
    const edited = payload as EditedCommand;
    plan.close(code, `Done again as ${edited.proposedBy} edited and ${by} approved it.`);
    doAsEdited(plan, command, edited);
  } else if (action === 'skip') {
    plan.close(code, `Left out by ${by}.`);
    skip(plan, type, by, payload);
  }
}

function giveUp(plan: Plan, { type, payload }: Stuck['command'], by: string): void {
  const { reference, request } = payload as { reference?: string; request?: { fulfilmentId: string } };
  const fulfilmentId = reference ?? request?.fulfilmentId;
  if (!fulfilmentId) return;
  const fulfilment = fulfilmentOf(plan.state, fulfilmentId);
  // An attempt may have reached the warehouse without our learning of it; the rest of a fulfilment it has.
  const recall = type === 'release-fulfilment' || fulfilment.continues !== undefined;
  cancelled(plan, fulfilment, `given up by ${by}`, recall);
  const now = fulfilmentOf(plan.state, fulfilmentId);
  if (now.stage !== 'cancelled') return;
  if (recall) askToStop(plan, now);
  // Nor is it known of an attempt at the delivery whether it made one.
  else deleteDelivery(plan, now);
}
