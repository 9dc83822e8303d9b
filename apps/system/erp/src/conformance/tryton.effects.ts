import type { EffectKind } from './erp.harness.js';

/** A call of Tryton's JSON-RPC as it came over the wire. */
export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** The effect that a call commits, if it is one that the conformance suite breaks connections at. */
export function effectOf({ method, params }: RpcCall): EffectKind | undefined {
  switch (method) {
    case 'model.stock.shipment.out.write':
      return (params[1] as { reference?: string }).reference === undefined ? undefined : 'delivery';
    case 'model.stock.shipment.out.done':
      return 'goods-issue';
    case 'model.account.move.create':
      return /^Reversal/.test(String(createdOf(params).description)) ? 'accrual-reversal' : 'accrual';
    case 'model.account.invoice.create':
      return 'supplier-invoice';
    default:
      return undefined;
  }
}

export function createdOf(params: readonly unknown[]): Readonly<Record<string, unknown>> {
  return (params[0] as Record<string, unknown>[])[0] ?? {};
}
