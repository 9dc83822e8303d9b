import type { Trial } from '../../../../../test/support/unclear-outcomes.js';
import type { ErpCommand } from '../erp.descriptor.js';
import type { ErpPort, GoodsIssueRequest } from '../erp.port.js';
import type { ErpHarness } from './erp.harness.js';

const ONCE = { mayHaveHappened: false };

type ReturnTrials = Readonly<Record<Extract<ErpCommand, `returns.${string}`>, () => Promise<Trial<ErpPort>>>>;

/** @param left goods that left with a delivery */
export function returnTrials(
  erp: ErpHarness,
  connect: () => ErpPort,
  left: (quantity: number) => Promise<GoodsIssueRequest>,
): ReturnTrials {
  const returns = (port: ErpPort) => {
    if (!port.returns) throw new Error('this ERP takes no returns');
    return port.returns;
  };
  const standing = async (kind: 'return' | 'returns-delivery', reference: string) =>
    (await erp.effects(kind, reference)) - (await erp.effects(`${kind}-delete`, reference));
  /** More left than is to come back: the vendor would let a second return be made. */
  const request = async () => {
    const { orderNumber, lines } = await left(5);
    const back = lines.map((line) => ({ ...line, quantity: { ...line.quantity, value: 2 } }));
    const { warehouseCode } = erp;
    return { reference: `sap-${orderNumber}-R1`, orderNumber, warehouseCode, lines: back, because: 'it was refused' };
  };
  /** More is announced than comes: the vendor would let a second delivery be made. */
  const announced = async () => {
    const { lines, ...asked } = await request();
    const { returnNumber } = await returns(connect()).announce({ ...asked, lines }, ONCE);
    const came = lines.map((line) => ({ ...line, quantity: { ...line.quantity, value: 1 } }));
    const { reference } = asked;
    const occurredAt = '2026-11-24T08:00:00.000Z';
    return { reference, receiptId: `${reference}-1`, returnNumber, lines: came, occurredAt };
  };

  return {
    'returns.announce': async () => {
      const asked = await request();
      return {
        run: (port, context) => returns(port).announce(asked, context),
        effects: () => standing('return', asked.reference),
        // Whoever calls it off calls all off that carry the reference.
        next: async (port) => {
          const made = await standing('return', asked.reference);
          await returns(port).cancel({ reference: asked.reference }, ONCE);
          return made - (await erp.effects('return-cancel', asked.reference));
        },
      };
    },
    'returns.receive': async () => {
      const receipt = await announced();
      return {
        run: (port, context) => returns(port).receive(receipt, context),
        effects: async () => {
          const posted = await erp.effects('return-receipt', receipt.receiptId);
          return Math.max(posted, await standing('returns-delivery', receipt.receiptId));
        },
        // Whoever receives the rest, or calls it off, sweeps what was never received.
        next: async (port) => {
          await returns(port).receive({ ...receipt, receiptId: `${receipt.reference}-2` }, ONCE);
          return (await standing('returns-delivery', receipt.receiptId)) - 1;
        },
      };
    },
    'returns.cancel': async () => {
      const { reference, returnNumber } = await announced();
      return {
        run: (port, context) => returns(port).cancel({ reference, returnNumber }, context),
        effects: () => erp.effects('return-cancel', reference),
      };
    },
  };
}
