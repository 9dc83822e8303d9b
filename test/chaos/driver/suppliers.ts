import { makeSscc } from '#canonical';
import type { Json } from '../../support/world.js';
import { SKUS, WAREHOUSES } from './goods.js';
import type { Hands } from './hands.js';

const SUPPLIER = 'rhein-supply';
const COMPANY = '4012345';

/** Goods that come in: ordered in the ERP, announced by who sends them, counted at the gate. */
export class Suppliers {
  private announced = 0;

  constructor(private readonly hands: Hands) {}

  async deliver(): Promise<void> {
    const { random } = this.hands;
    const [sku, warehouse, quantity] = [random.oneOf(SKUS), random.oneOf(WAREHOUSES), random.between(6, 20)];
    const [inTwo, isTold, less, damaged] = [
      random.happens(0.3),
      random.happens(0.3),
      random.happens(0.3),
      random.happens(0.3),
    ];
    const lines = [{ sku, quantity }];
    const ordered = await this.hands.control('/sap/purchase-orders', { plant: warehouse.plant, lines });
    if (!ordered) return;
    const purchaseOrderId = `sap-${ordered.purchaseOrderNumber}`;
    const order = await this.hands.seen([SUPPLIER], `/purchase-orders/${purchaseOrderId}`);
    if (!order) return;
    const line = { purchaseOrderId, lineId: order.body.lines[0].lineId as string };
    const id = await this.announce(warehouse.gln, line, quantity);
    if (!id) return;
    const entered = { purchaseOrder: purchaseOrderId, purchaseOrderLine: line.lineId };
    const delivery = { externalId: id, supplier: SUPPLIER, warehouse: warehouse.code };
    const expected = { ...delivery, lines: [{ ...entered, sku, expected: quantity }] };
    if (!(await this.hands.eventually('/wms/inbound-deliveries', expected))) return;
    const at = `/wms/inbound-deliveries/${encodeURIComponent(id)}`;
    await this.hands.eventually(`${at}/arrive`);
    const came = less ? quantity - 2 : quantity;
    const first = inTwo ? Math.ceil(came / 2) : came;
    const isCounted = await this.receive(id, at, { ...entered, quantity: first, ...(damaged && { damaged: 1 }) });
    if (isCounted && isTold && !inTwo) await this.tellAgain(warehouse.partner, id, line, first, damaged ? 1 : 0);
    if (first < came) await this.receive(id, at, { ...entered, quantity: came - first });
  }

  /** @returns our id of it */
  private async announce(gln: string, line: object, value: number): Promise<string | undefined> {
    this.announced += 1;
    const contents = [{ ...line, quantity: { value, unit: 'EA' } }];
    const handlingUnits = [{ sscc: makeSscc(4, COMPANY, BigInt(this.announced)), contents }];
    const body = { shipmentNumber: `ASN-${this.announced}`, warehouse: gln, handlingUnits };
    return (await this.hands.partner('inbound-shipment', SUPPLIER, '/inbound-shipments', body))?.inboundShipmentId;
  }

  /** Once: whoever was not answered does not know whether it was counted, and the shelf is looked at in the end. */
  private async receive(id: string, at: string, line: Json): Promise<boolean> {
    const { purchaseOrder: _, purchaseOrderLine: __, ...counted } = line;
    const received = await this.hands.control(`${at}/receive`, { lines: [line] });
    if (received)
      this.hands.ledger.write({ key: `${id}/${received.receipts}`, what: 'receipt', status: 200, body: counted });
    return received !== undefined;
  }

  /** Who runs the warehouse tells by the partner API what its WMS tells as well. */
  private async tellAgain(by: string, id: string, line: object, value: number, unfit: number): Promise<void> {
    const quantity = { value, unit: 'EA' };
    const lines = [{ ...line, quantity, ...(unfit > 0 && { damaged: { value: unfit, unit: 'EA' } }) }];
    const path = `/inbound-shipments/${encodeURIComponent(id)}/confirmations`;
    await this.hands.partner('receipt-told', by, path, { kind: 'received', lines });
  }
}
