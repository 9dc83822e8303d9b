import { type CanonicalEvent, FULFILMENT_LIFE, type FulfilmentState, mayReach } from '#canonical';
import type { FulfilmentView } from '#clients';

/** What a warehouse's reports make of a fulfilment. Pure; a report that comes late or twice changes nothing. */
export function moveFulfilment(view: FulfilmentView, event: CanonicalEvent): FulfilmentView {
  switch (event.type) {
    case 'fulfilment.accepted':
      return fulfilmentTo(view, 'accepted');
    case 'fulfilment.rejected':
      return fulfilmentTo(view, 'cancelled');
    case 'pick.confirmed':
    case 'pick.short': {
      const { lines: taken } = event.data as { lines: FulfilmentView['taken'] };
      return fulfilmentTo(view, event.type === 'pick.short' ? 'short' : 'picked', { taken });
    }
    case 'fulfilment.packed': {
      const { packages } = event.data as { packages: FulfilmentView['packages'] };
      return fulfilmentTo(view, 'packed', { packages: [...goneOf(view), ...packages] });
    }
    case 'pallet.loaded':
      return fulfilmentTo(view, 'loaded');
    case 'fulfilment.shipped':
      return shipped(view, event as CanonicalEvent<'fulfilment.shipped'>);
    default:
      return view;
  }
}

type Goods = FulfilmentView['taken'];
type Units = FulfilmentView['packages'];

/** What left in parts before is part of what left in the end. */
function shipped(view: FulfilmentView, event: CanonicalEvent<'fulfilment.shipped'>): FulfilmentView {
  const { lines, packages, final } = event.data as { lines: Goods; packages?: Units; final?: boolean };
  if (final === false) return partly(view, event.id, lines, packages ?? []);
  const before = view.partShipments ?? [];
  return fulfilmentTo(view, 'goods-issued', {
    ...(lines.length > 0 && { taken: [...before.flatMap((part) => part.lines), ...lines] }),
    ...(packages && { packages: [...goneOf(view), ...packages] }),
  });
}

/** A part left. The rest is where it was: packed where units are left, or still to be packed. */
function partly(view: FulfilmentView, reportId: string, lines: Goods, packages: Units): FulfilmentView {
  const before = view.partShipments ?? [];
  if (ENDED.has(view.state) || before.some((part) => part.reportId === reportId)) return view;
  const partShipments = [...before, { reportId, lines, ssccs: packages.map(({ sscc }) => sscc) }];
  const left = new Set(partShipments.flatMap(({ ssccs }) => ssccs));
  const packed = view.packages.some(({ sscc }) => !left.has(sscc));
  const state = packed || !PACKED.has(view.state) ? view.state : 'picked';
  return { ...view, state: state === 'planned' || state === 'released' ? 'accepted' : state, partShipments };
}

const ENDED: ReadonlySet<string> = new Set(['cancelled', 'goods-issued']);
const PACKED: ReadonlySet<string> = new Set(['packed', 'loaded']);

function goneOf({ packages, partShipments = [] }: FulfilmentView): Units {
  const left = new Set(partShipments.flatMap(({ ssccs }) => ssccs));
  return packages.filter(({ sscc }) => left.has(sscc));
}

/** A warehouse may be quicker with its word than its system with the answer to the release: `planned` moves as well. */
function fulfilmentTo(view: FulfilmentView, to: FulfilmentState, change: Partial<FulfilmentView> = {}): FulfilmentView {
  const from = view.state === 'planned' ? 'released' : view.state;
  if (from === to || !mayReach(FULFILMENT_LIFE, from, to)) return view;
  return { ...view, ...change, state: to };
}
