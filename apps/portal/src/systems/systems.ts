import type { Contract } from '../contract/openapi.js';
import type { VendorView } from '../tower.view.js';
import type { SystemView } from './systems.view.js';

/**
 * A connected system as it is shown.
 * @param kindCan what a system of its kind can do at all; absent where its contract is not served
 * @param isOurs whoever looks is of the enterprise
 * @param limits what its adapter does not do, as HTML
 */
export function toSystemView(
  { id, kind, vendor: _, label, maturity, capabilities, docs, ...now }: VendorView,
  kindCan: readonly string[] | undefined,
  { isOurs, limits }: { readonly isOurs: boolean; readonly limits?: string | undefined },
): SystemView {
  return {
    id,
    kind,
    label,
    ...(maturity && { maturity }),
    ...(capabilities && { capabilities }),
    ...(capabilities && kindCan && { lacks: lackedBy(capabilities, kindCan) }),
    ...(limits && { limits }),
    // A vendor without a public contract has it in this repository, which no page leads to.
    ...(docs && URL.canParse(docs) && { docs }),
    ...(isOurs && { now }),
  };
}

/** What others of its kind may do, and it does not. */
export const lackedBy = (capabilities: readonly string[], kindCan: readonly string[]): readonly string[] =>
  kindCan.filter((each) => !capabilities.includes(each));

/** Every capability that the contract of a system API knows. */
export function capabilitiesIn(contract: Contract, kind: VendorView['kind']): readonly string[] | undefined {
  const schema = contract.components?.schemas?.[`${kind.charAt(0).toUpperCase()}${kind.slice(1)}SystemDto`];
  return schema?.properties?.capabilities?.items?.enum?.map(String);
}
